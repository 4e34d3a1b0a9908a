import type { Core } from '@strapi/strapi';
import { listen } from '@kassenwerk/kernel';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { createTestDatabase } from '../../support/database';
import { waitFor } from '../engine/waiting';

/** Stands before the database: lets connections through, or ends each as a server does that is going down. */
class Gate {
  isOpen = true;
  tries = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  constructor(database: URL) {
    this.server = createServer((socket) => {
      this.tries += 1;
      if (!this.isOpen) return void socket.destroy();
      const inner = connect({ host: database.hostname, port: Number(database.port) });
      for (const one of [socket, inner]) {
        this.sockets.add(one);
        one.on('error', () => undefined);
      }
      socket.pipe(inner).pipe(socket);
    });
  }

  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    this.isOpen = false;
    this.tries = 0;
    for (const socket of this.sockets) socket.destroy();
  }

  stop(): void {
    this.close();
    this.server.close();
  }
}

it('comes back after the database was away, with one try at a time meanwhile', async () => {
  const database = await createTestDatabase();
  const url = new URL(database.url);
  const gate = new Gate(new URL(database.url));
  url.hostname = '127.0.0.1';
  url.port = String(await gate.start());
  const settings = { connection: { connection: { connectionString: url.href } }, serving: { url: url.href, key: 'k' } };
  const heard: string[] = [];
  const stop = await listen({ config: { get: () => settings } } as unknown as Core.Strapi, 'away', (payload) =>
    heard.push(payload),
  );
  gate.close();
  await pause(4_500);
  expect(gate.tries).toBeGreaterThan(1);
  expect(gate.tries).toBeLessThan(7);
  gate.isOpen = true;
  const teller = new Client({ connectionString: database.url });
  await teller.connect();
  await waitFor(async () => {
    await teller.query("select pg_notify('away', 'again')");
    return heard.includes('again');
  }, 20_000);
  await teller.end();
  await stop();
  gate.stop();
  await database.drop();
});
