import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { canReach } from './database-user.mjs';
import { sharedHome } from './postgres-binaries.mjs';
import { PlainError } from './stop-with.mjs';

export const superuser = 'postgres';

/** Where the cluster of a data folder lies: inside it, or in a place that root's database user can reach. */
export function clusterFolder(dataDir, user) {
  mkdirSync(dataDir, { recursive: true });
  if (canReach(user, dataDir)) return join(dataDir, 'postgres');
  const elsewhere = sharedHome(createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  mkdirSync(elsewhere, { recursive: true });
  chmodSync(elsewhere, 0o755);
  return join(elsewhere, 'postgres');
}

const passwordFile = (dataDir) => join(dataDir, 'database-password');

export function passwordOf(dataDir) {
  const file = passwordFile(dataDir);
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** Makes the cluster when there is none yet. One that lacks its mark is damaged, and nothing of it is touched. */
export function ensureCluster({ binaries, folder, user, password }) {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  if (existsSync(folder) && readdirSync(folder).length > 0) throw damaged(folder, 'Die Datei PG_VERSION fehlt');
  // Renamed when it is complete: what an interrupted start leaves behind is never taken for a cluster.
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true, mode: 0o700 });
  initialise({ binaries, folder: part, user, password });
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
}

export function deleteCluster(dataDir, folder) {
  for (const path of [folder, `${folder}.part`, passwordFile(dataDir)]) rmSync(path, { recursive: true, force: true });
}

/** @returns the error that says what can be done about a data folder whose database does not start */
export const damaged = (folder, hint) =>
  new PlainError(
    `Der Datenordner „${folder}“ ist beschädigt oder gehört zu einer anderen Installation. ${hint}. ` +
      'Bitte spielen Sie eine Sicherung ein, wählen Sie mit --data einen anderen Ordner oder beginnen Sie mit --reset neu (löscht alle Daten).',
  );

function initialise({ binaries, folder, user, password }) {
  const file = join(dirname(folder), '.initdb-password');
  rmSync(file, { force: true });
  writeFileSync(file, password, { mode: 0o600 });
  if (user) for (const path of [folder, file]) chownSync(path, user.uid, user.gid);
  const result = spawnSync(
    join(binaries, 'bin', 'initdb'),
    [
      '-D',
      folder,
      '-U',
      superuser,
      '--auth=scram-sha-256',
      `--pwfile=${file}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    { ...asUser(user), cwd: '/', encoding: 'utf8', env: environmentOf(user) },
  );
  rmSync(file, { force: true });
  if (result.status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new PlainError(
    `Die Datenbank ließ sich in „${dirname(folder)}“ nicht einrichten: ${(result.stderr || result.error?.message || '').trim().split('\n').at(-1)}. ` +
      'Bitte prüfen Sie Rechte und freien Platz oder wählen Sie mit --data einen anderen Ordner.',
  );
}

export const asUser = (user) => (user ? { uid: user.uid, gid: user.gid } : {});

export const environmentOf = (user) => ({
  PATH: process.env.PATH,
  LC_ALL: 'C',
  ...(user ? { HOME: '/', USER: user.name } : {}),
});
