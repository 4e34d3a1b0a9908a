import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';

/** Reads a file once and prints how long it took and how much memory. Run by bank-answers.mjs, one process a measurement. */

const require = createRequire(import.meta.url);

const MODES = {
  async reader(file) {
    const { readBankAnswer } = require('../../plugins/collections/dist/server/src/domain/bank-answers/index.js');
    let details = 0;
    for await (const part of readBankAnswer(file, { name: 'returns.xml' })) if (part.kind === 'entry') details += 1;
    return details;
  },

  /** Well-formedness alone: what no reader that checks its input can undercut. */
  async floor(file) {
    const { SaxesParser } = require('saxes');
    const parser = new SaxesParser();
    let details = 0;
    parser.on('opentag', ({ name }) => (details += name === 'TxDtls' ? 1 : 0));
    for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 262_144 })) parser.write(chunk);
    parser.close();
    return details;
  },
};

const [mode, file] = process.argv.slice(2);
const read = MODES[mode];
if (!read || !file) {
  process.stderr.write('usage: node scripts/bench/bank-answers-reader.mjs reader|floor FILE\n');
  process.exit(1);
}
const started = process.hrtime.bigint();
const details = await read(file);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
process.stdout.write(JSON.stringify({ details, seconds, peakRssMb: process.resourceUsage().maxRSS / 1024 }));
