import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

/** Reads a delivery once and prints time and memory. Run by import.mjs, one process a measurement. */

const require = createRequire(import.meta.url);

/** Each loads what it needs, which is not measured, and returns what is. */
const MODES = {
  reader() {
    const { readDelivery, toCopyText } = require('../../plugins/collections/dist/server/src/domain/delivery/index.js');
    return async (file) => {
      const delivery = await readDelivery(createReadStream(file, { highWaterMark: 1 << 20 }));
      let lines = 0;
      for await (const { members, rejects } of delivery.batches) {
        toCopyText(members);
        lines += members.length + rejects.length;
      }
      return lines;
    };
  },

  /** Lines and fields alone: nothing is checked, mapped or written down. */
  floor() {
    return async (file) => {
      let lines = 0;
      for await (const line of createInterface({ input: createReadStream(file, { highWaterMark: 1 << 20 }) }))
        if (line.split(';').length > 10) lines += 1;
      // The header has fields too; the control record has few.
      return lines - 1;
    };
  },
};

const [mode, file] = process.argv.slice(2);
if (!(mode in MODES) || !file) {
  process.stderr.write('usage: node scripts/bench/import-reader.mjs reader|floor FILE\n');
  process.exit(1);
}
const read = MODES[mode]();
const loadedRssMb = rssMb();
const cpuBefore = process.cpuUsage();
const started = process.hrtime.bigint();
const lines = await read(file);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const { user, system } = process.cpuUsage(cpuBefore);
process.stdout.write(
  JSON.stringify({ lines, seconds, cpuSeconds: (user + system) / 1e6, loadedRssMb, peakRssMb: rssMb() }),
);

function rssMb() {
  return process.resourceUsage().maxRSS / 1024;
}
