import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';

/** Reads a file once and prints time and memory. Run by bank-answers.mjs, one process a measurement. */

const require = createRequire(import.meta.url);

/** Each loads what it needs, which is not measured, and returns what is. */
const MODES = {
  reader() {
    const { readBankAnswer } = require('../../plugins/collections/dist/server/src/domain/bank-answers/index.js');
    return async (file) => {
      let details = 0;
      for await (const part of readBankAnswer(file, { name: 'returns.xml' })) details += part.kind === 'entry' ? 1 : 0;
      return details;
    };
  },

  /** Well-formedness alone: what no reader that checks its input can undercut. */
  floor() {
    const { SaxesParser } = require('saxes');
    return async (file) => {
      const parser = new SaxesParser();
      let details = 0;
      parser.on('opentag', ({ name }) => (details += name === 'TxDtls' ? 1 : 0));
      for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 262_144 }))
        parser.write(chunk);
      parser.close();
      return details;
    };
  },
};

const [mode, file] = process.argv.slice(2);
if (!(mode in MODES) || !file) {
  process.stderr.write('usage: node scripts/bench/bank-answers-reader.mjs reader|floor FILE\n');
  process.exit(1);
}
const read = MODES[mode]();
const loadedRssMb = rssMb();
const cpuBefore = process.cpuUsage();
const started = process.hrtime.bigint();
const details = await read(file);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const { user, system } = process.cpuUsage(cpuBefore);
process.stdout.write(
  JSON.stringify({ details, seconds, cpuSeconds: (user + system) / 1e6, loadedRssMb, peakRssMb: rssMb() }),
);

function rssMb() {
  return process.resourceUsage().maxRSS / 1024;
}
