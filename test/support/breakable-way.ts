import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface BreakableWay {
  port: number;
  connections(): number;
  /** Ends all connections without a word, as a router that was switched off. */
  interrupt(): void;
  close(): Promise<void>;
}

/** A way to a server on this machine that can be interrupted. */
export async function breakableWay(to: number): Promise<BreakableWay> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const onwards = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [socket, onwards],
      [onwards, socket],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const interrupt = () => sockets.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => sockets.size,
    interrupt,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        interrupt();
      }),
  };
}
