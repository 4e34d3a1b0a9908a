import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './stop-with.mjs';

/** Makes the data folder usable: a folder, writable, of nobody else's running server. */
export function prepareDataFolder(folder, { exclusive }) {
  try {
    mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory()) throw new Error('not a folder');
    accessSync(folder, constants.W_OK);
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
