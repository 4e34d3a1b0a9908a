import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TinyDisk {
  remove(): void;
}

/**
 * A disk of a few pages over a folder; undefined where nobody may mount one.
 * @param options further ones of tmpfs, such as its owner
 */
export function tinyDisk(folder: string, options = 'size=64k'): TinyDisk | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  // A database closes its files a moment later than it says.
  return { remove: () => execFileSync('umount', ['--lazy', folder]) };
}

/** Mounting needs root; where tests do not run as root, those that need it are named as skipped. */
export function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'kassenwerk-mount-'));
  const disk = tinyDisk(folder);
  disk?.remove();
  rmdirSync(folder);
  return disk !== undefined;
}
