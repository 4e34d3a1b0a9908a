import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { makeNamesReadable, moveUnder } from './file-names';

/** A file younger than this may still be written by the scanner. */
const settledAfterMs = 5_000;
/** What is empty or belongs to a letter that is not there may still become whole; after this it does not. */
const givenUpAfterMs = 10 * 60_000;
/** Something that was picked up and not finished was in the hands of a process that was killed. */
const abandonedAfterMs = 10 * 60_000;

const documentEndings = new Set(['.pdf', '.tif', '.tiff', '.jpg', '.jpeg', '.png']);
const indexEndings = ['.json', '.xml', '.csv'] as const;
/** Programs write under such a name and rename when they are done; Windows leaves its own files about. */
const unfinished = /^[.~]|^(?:thumbs\.db|desktop\.ini)$|\.(?:part|partial|filepart|tmp|temp|crdownload|lock|writing)$/i;

/** A letter and what was written down beside it, in a folder of its own among those that are being taken in. */
export interface PickedUp {
  name: string;
  path: string;
  index: { kind: 'json' | 'xml' | 'csv'; path: string } | undefined;
}

/** What lies ready, and what will never be a letter: files of other kinds, index files without one, folders and links. */
export interface Lying {
  letters: PickedUp[];
  strangers: { name: string; path: string; isIndex: boolean }[];
}

const ownFolders = new Set(['working', 'refused']);

/** Where a fund's scans are dropped: `<data>/scan-in/<fund>/`, with `working` and `refused` below. */
async function scanFolder(tenant: string): Promise<string> {
  const folder = join(resolve(process.env['KASSENWERK_DATA'] ?? './data'), 'scan-in', tenant);
  for (const name of ownFolders) await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * Takes away what lies complete: a file is moved first and read then, so that of two processes one gets it. An index file is moved before
 * its letter. Each lies in a folder of its own then, because the next letter may bear the same name.
 */
export async function pickUp(tenant: string, now: Date): Promise<Lying> {
  const folder = await scanFolder(tenant);
  const working = join(folder, 'working');
  await takeBack(folder, working, now);
  await makeNamesReadable(folder);
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter(({ name }) => !unfinished.test(name) && !ownFolders.has(name));
  const names = visible.filter((entry) => entry.isFile()).map(({ name }) => name);
  const lying: Lying = { letters: [], strangers: [] };
  const used = new Set<string>();
  for (const name of names.filter(isLetter).sort()) {
    const index = names.find((one) => isIndex(one) && bareOf(one) === bareOf(name) && !used.has(one));
    const both = index ? [index, name] : [name];
    for (const one of both) used.add(one);
    const settled = await Promise.all(both.map((one) => isSettled(join(folder, one), now)));
    if (!settled.every(Boolean)) continue;
    const own = join(working, randomUUID());
    if (!(await moveAll(both, folder, own))) continue;
    lying.letters.push({
      name,
      path: join(own, name),
      index: index ? { kind: endingOf(index).slice(1) as 'json', path: join(own, index) } : undefined,
    });
  }
  for (const { name } of visible.filter((one) => !used.has(one.name)))
    if (((await ageOf(join(folder, name), now)) ?? 0) > givenUpAfterMs)
      lying.strangers.push({ name, path: join(folder, name), isIndex: isIndex(name) });
  return lying;
}

const endingOf = (name: string): string => extname(name).toLowerCase();
const bareOf = (name: string): string => name.slice(0, -extname(name).length);
const isLetter = (name: string): boolean => documentEndings.has(endingOf(name));
const isIndex = (name: string): boolean => indexEndings.some((ending) => ending === endingOf(name));

async function moveAll(names: readonly string[], from: string, to: string): Promise<boolean> {
  await mkdir(to, { mode: 0o700 });
  for (const name of names) {
    try {
      await rename(join(from, name), join(to, name));
    } catch (error) {
      // Another process was quicker. What was moved already goes back with the abandoned.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await rmdir(to).catch(() => undefined);
      return false;
    }
  }
  return true;
}

/**
 * A letter and its index file to where nothing of their names lies, and their own folder goes.
 * @returns the name of the letter there
 */
export async function putAside({ path, index }: PickedUp, folder: 'refused' | '.'): Promise<string> {
  const own = join(path, '..');
  const target = join(own, '../..', folder);
  if (index) await moveUnder(index.path, target, basename(index.path));
  const lies = await moveUnder(path, target, basename(path));
  await rmdir(own);
  return basename(lies);
}

export async function discard({ path }: PickedUp): Promise<void> {
  await rm(join(path, '..'), { recursive: true, force: true });
}

async function takeBack(folder: string, working: string, now: Date): Promise<void> {
  for (const name of await readdir(working)) {
    const own = join(working, name);
    const found = await lstat(own).catch(() => undefined);
    if (!found || now.getTime() - found.ctimeMs <= abandonedAfterMs) continue;
    const names = found.isDirectory() ? await readdir(own) : [];
    if (!found.isDirectory()) await moveUnder(own, folder, name).catch(() => undefined);
    for (const one of names) await moveUnder(join(own, one), folder, one).catch(() => undefined);
    await rmdir(own).catch(() => undefined);
  }
}

/** Nobody has written for a while; what is empty gets more time. */
async function isSettled(path: string, now: Date): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && now.getTime() - found.mtimeMs >= (found.size > 0 ? settledAfterMs : givenUpAfterMs);
}

const ageOf = async (path: string, now: Date): Promise<number | undefined> => {
  const found = await lstat(path).catch(() => undefined);
  return found && now.getTime() - found.mtimeMs;
};
