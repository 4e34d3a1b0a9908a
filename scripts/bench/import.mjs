import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const title = 'Reading a delivery into rows for COPY, against splitting the same file into lines and fields';

/** @type {import('node:util').ParseArgsConfig['options']} */
export const options = { members: { type: 'string', default: '200000' } };

const require = createRequire(import.meta.url);
const READER = fileURLToPath(new URL('./import-reader.mjs', import.meta.url));
const run = promisify(execFile);

/** Generates a delivery with seeded defects, reads it in processes of their own (so that memory is the reader's) and compares. */
export async function measure({ members: wanted }) {
  const members = Number(wanted);
  const folder = mkdtempSync(join(tmpdir(), 'kassenwerk-bench-'));
  try {
    const { generateDelivery } = require('@kassenwerk/collections');
    const { path, bytes } = await generateDelivery({
      members,
      seed: 1,
      ik: '108337207',
      outDir: folder,
      keyDate: '2026-11-20',
    });
    const floor = await read('floor', path);
    const reader = await read('reader', path);
    if (reader.lines !== members) throw new Error(`${reader.lines} lines were read instead of ${members}`);
    return report({ members, megabytes: bytes / 1e6, floor, reader });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function read(mode, file) {
  const { stdout } = await run(process.execPath, [READER, mode, file]);
  return JSON.parse(stdout);
}

function report({ members, megabytes, floor, reader }) {
  const figures = {
    members,
    megabytes: rounded(megabytes),
    seconds: rounded(reader.seconds),
    membersPerSecond: Math.round(members / reader.seconds),
    peakRssMb: Math.round(reader.peakRssMb),
    readingRssMb: Math.round(reader.peakRssMb - reader.loadedRssMb),
    floorSeconds: rounded(floor.seconds),
    // Processor time, because neighbours on the machine stretch the clock of one measurement more than that of the other.
    ratioToFloor: rounded(reader.cpuSeconds / floor.cpuSeconds),
  };
  const aims = [
    { name: 'readingRssMb', value: figures.readingRssMb, aim: 160, holds: figures.readingRssMb <= 160 },
    { name: 'ratioToFloor', value: figures.ratioToFloor, aim: 8, holds: figures.ratioToFloor <= 8 },
  ];
  return { name: 'import', figures, aims };
}

const rounded = (value) => Math.round(value * 100) / 100;
