import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What is found in a file: the standard test file that every scanner knows. */
export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

export type Mood = 'well' | 'silent' | 'confused' | 'small';

export interface FakeClamd {
  address: string;
  mood: Mood;
  /** Bytes of the files it was given. */
  scanned: number[];
  stop(): Promise<void>;
}

/** Speaks clamd's INSTREAM as far as we use it, with its bad moods: no answer, nonsense, a size limit. */
export async function startFakeClamd(): Promise<FakeClamd> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    let received = Buffer.alloc(0);
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      const content = contentOf(received);
      if (content) answer(socket, fake, content);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const fake: FakeClamd = {
    address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mood: 'well',
    scanned: [],
    stop: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
  return fake;
}

const command = 'zINSTREAM\0';

/** The file, once its last chunk has come. */
function contentOf(received: Buffer): Buffer | undefined {
  if (received.subarray(0, command.length).toString('latin1') !== command) return undefined;
  const parts: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > received.length) return undefined;
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

function answer(socket: Socket, fake: FakeClamd, content: Buffer): void {
  fake.scanned.push(content.length);
  if (fake.mood === 'silent') return void socket.destroy();
  if (fake.mood === 'confused') return void socket.end('UNKNOWN COMMAND\0');
  if (fake.mood === 'small') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
  socket.end(content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
}
