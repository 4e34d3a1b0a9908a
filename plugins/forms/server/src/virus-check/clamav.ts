import { connect, type Socket } from 'node:net';
import { fail } from '@kassenwerk/kernel';

/** What a scanner says of a file. */
export type VirusVerdict = { clean: true } | { clean: false; name: string };

const timeoutMs = 60_000;
const chunkBytes = 64 * 1024;

/**
 * Asks clamd by its INSTREAM command: chunks with their length before them, an empty one at the end, one line as answer.
 * @param address `unix:/path` or `tcp://host:port`
 * @throws KW_VIRUS_CHECK_UNAVAILABLE when it cannot be asked or does not answer what clamd answers
 */
export async function scanWithClamav(address: string, content: Buffer): Promise<VirusVerdict> {
  try {
    return verdictOf(await ask(address, content));
  } catch (cause) {
    throw fail(
      'unavailable',
      'KW_VIRUS_CHECK_UNAVAILABLE',
      {
        de: 'Dateien können gerade nicht auf Viren geprüft werden. Bitte versuchen Sie es in einigen Minuten noch einmal.',
        en: 'Files cannot be checked for viruses at present. Please try again in a few minutes.',
      },
      { cause, retry: 'later', details: { retryAfterSeconds: 120 } },
    );
  }
}

function verdictOf(answer: string): VirusVerdict {
  if (/^stream: OK$/.test(answer)) return { clean: true };
  const [, name] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (name) return { clean: false, name };
  throw new Error(`clamd answered: ${answer.slice(0, 100)}`);
}

function ask(address: string, content: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = open(address);
    const parts: Buffer[] = [];
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error('clamd did not answer in time')));
    socket.on('error', reject);
    socket.on('data', (part) => parts.push(part));
    // clamd ends the connection after its answer, also while we are still sending.
    socket.on('close', () =>
      resolve(
        Buffer.concat(parts)
          .toString('utf8')
          .replace(/[\0\n]+$/, ''),
      ),
    );
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < content.length; at += chunkBytes) writeChunk(socket, content.subarray(at, at + chunkBytes));
      writeChunk(socket, Buffer.alloc(0));
    });
  });
}

function writeChunk(socket: Socket, chunk: Buffer): void {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  socket.write(length);
  if (chunk.length > 0) socket.write(chunk);
}

function open(address: string): Socket {
  if (address.startsWith('unix:')) return connect(address.slice('unix:'.length));
  const { hostname, port } = new URL(address);
  return connect({ host: hostname, port: Number(port) });
}
