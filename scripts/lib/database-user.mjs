import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * PostgreSQL refuses to run as root, so root lends it another user: `postgres` where the machine has one, else `nobody`.
 * @returns undefined for an ordinary user, else { uid, gid, name }
 */
export function databaseUser() {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid), name };
  }
  return undefined;
}

/** Whether the user may enter a folder: a clone below a closed home folder cannot be reached by another user. */
export function canReach(user, folder) {
  if (!user) return true;
  const { uid, gid } = user;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { uid, gid, cwd: '/' }).status === 0;
}
