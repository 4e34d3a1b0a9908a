import { readdir, rename, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** File systems take 255 bytes; a number may come on top. */
const longestName = 230;

/**
 * Moves a file to where nothing of that name lies: scanners begin to count anew each day, and no letter may lie on top of another.
 * @returns the path under which it lies now
 */
export async function moveUnder(from: string | Buffer, folder: string, name: string): Promise<string> {
  let path = join(folder, name);
  for (let count = 2; await isThere(path); count += 1) path = join(folder, numbered(name, count));
  await rename(from, path);
  return path;
}

function numbered(name: string, count: number): string {
  const ending = extname(name).slice(0, 20);
  let bare = ending ? name.slice(0, -ending.length) : name;
  while (Buffer.byteLength(bare) > longestName) bare = [...bare].slice(0, -1).join('');
  return `${bare} (${count})${ending}`;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Names that a Windows program wrote in its own characters become readable; as they are, no file can be opened by them. */
export async function makeNamesReadable(folder: string): Promise<void> {
  for (const bytes of await readdir(Buffer.from(folder), { encoding: 'buffer' })) {
    if (Buffer.from(bytes.toString('utf8')).equals(bytes)) continue;
    const from = Buffer.concat([Buffer.from(`${folder}/`), bytes]);
    await moveUnder(from, folder, new TextDecoder('windows-1252').decode(bytes));
  }
}
