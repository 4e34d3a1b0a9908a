import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';

/** A file younger than this may still be written by the scanner. */
const settledAfterMs = 5_000;
/** Something that was picked up and not finished was in the hands of a process that was killed. */
const abandonedAfterMs = 10 * 60_000;

const documentEndings = new Set(['.pdf', '.tif', '.tiff', '.jpg', '.jpeg', '.png']);
const indexEndings = ['.json', '.xml', '.csv'] as const;

/** A letter and what was written down beside it, in the folder of those that are being taken in. */
export interface PickedUp {
  name: string;
  path: string;
  index: { kind: 'json' | 'xml' | 'csv'; path: string } | undefined;
}

/** Where a fund's scans are dropped: `<data>/scan-in/<fund>/`, with `working` and `refused` below. */
async function scanFolder(tenant: string): Promise<string> {
  const folder = join(resolve(process.env['KASSENWERK_DATA'] ?? './data'), 'scan-in', tenant);
  for (const name of ['working', 'refused']) await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * Takes away what lies complete: a file is moved first and read then, so that of two processes one gets it. An index file is moved before
 * its letter.
 */
export async function pickUp(tenant: string, now: Date): Promise<PickedUp[]> {
  const folder = await scanFolder(tenant);
  const working = join(folder, 'working');
  await takeBack(folder, working, now);
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  const picked: PickedUp[] = [];
  for (const name of [...names].sort()) {
    if (!documentEndings.has(extname(name).toLowerCase())) continue;
    const bare = name.slice(0, -extname(name).length);
    const ending = indexEndings.find((one) => names.has(bare + one));
    const both = ending ? [bare + ending, name] : [name];
    const ages = await Promise.all(both.map((one) => ageOf(join(folder, one), now)));
    if (ages.some((age) => age === undefined || age < settledAfterMs)) continue;
    if (!(await moveAll(both, folder, working))) continue;
    picked.push({
      name,
      path: join(working, name),
      index: ending && { kind: ending.slice(1) as 'json', path: join(working, bare + ending) },
    });
  }
  return picked;
}

async function moveAll(names: readonly string[], from: string, to: string): Promise<boolean> {
  for (const name of names) {
    try {
      await rename(join(from, name), join(to, name));
    } catch (error) {
      // Another process was quicker.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  }
  return true;
}

async function takeBack(folder: string, working: string, now: Date): Promise<void> {
  for (const name of await readdir(working)) {
    const touched = await stat(join(working, name)).catch(() => undefined);
    if (touched && now.getTime() - touched.ctimeMs > abandonedAfterMs)
      await rename(join(working, name), join(folder, name)).catch(() => undefined);
  }
}

const ageOf = async (path: string, now: Date): Promise<number | undefined> => {
  const found = await stat(path).catch(() => undefined);
  return found && now.getTime() - found.mtimeMs;
};
