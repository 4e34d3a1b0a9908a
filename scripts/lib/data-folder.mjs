import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './stop-with.mjs';

/** Makes the data folder usable: a folder, writable, of nobody else's running server. */
export function prepareDataFolder(folder, { exclusive }) {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new PlainError(`„${folder}“ ist kein Ordner. Bitte nennen Sie mit --data einen Ordner.`);
  }
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new PlainError(
      `In den Datenordner „${folder}“ kann nicht geschrieben werden. Bitte prüfen Sie die Rechte oder wählen Sie mit --data einen anderen Ordner.`,
    );
  }
  if (!exclusive) return;
  const running = runningServer(folder);
  if (running) {
    throw new PlainError(
      `Kassenwerk läuft mit dem Datenordner „${folder}“ schon (Prozess ${running}). Bitte beenden Sie es dort, oder wählen Sie mit --data einen anderen Ordner.`,
    );
  }
  writeFileSync(pidFile(folder), String(process.pid));
}

/** Asked before Strapi reads the keys: what it says of a damaged file nobody can make sense of. */
export function assertSecretsReadable(folder) {
  const file = join(folder, 'secrets.json');
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  try {
    JSON.parse(text);
  } catch {
    throw new PlainError(
      `Die Datei „${file}“ mit den Schlüsseln dieser Installation ist beschädigt. Bitte spielen Sie sie aus einer Sicherung ein, oder löschen Sie sie: dann entstehen neue Schlüssel, und alle müssen sich neu anmelden.`,
    );
  }
}

export const releaseDataFolder = (folder) => rmSync(pidFile(folder), { force: true });

const pidFile = (folder) => join(folder, 'kassenwerk.pid');

function runningServer(folder) {
  if (!existsSync(pidFile(folder))) return undefined;
  const pid = Number(readFileSync(pidFile(folder), 'utf8'));
  if (!pid || pid === process.pid) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return undefined;
  }
  // After kill -9 and a reboot another program may carry the number.
  const command = `/proc/${pid}/cmdline`;
  if (existsSync(command) && !readFileSync(command, 'utf8').includes('start.mjs')) return undefined;
  return pid;
}
