import { createServer, type Server, type Socket } from 'node:net';
import { system, withSql } from '@kassenwerk/kernel';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { waitFor } from '../engine/waiting';
import { bootKassenwerk, type Booted } from '../../support/boot';
import { createStaff } from '../../support/people';
import { freePort } from '../../support/redis';

interface Message {
  status: string;
  attempts: number;
  lastError: string | null;
}

/** A reset of the password whose mail goes to a real mail server, in all its moods. */
describe('the mail server', () => {
  let app: Booted;
  let port: number;
  let running: { close(done: () => void): void } | undefined;
  let received: string[] = [];

  beforeAll(async () => {
    port = await freePort();
    const env = { KASSENWERK_URL: 'https://kassenwerk.example', KASSENWERK_SMTP_URL: `smtp://127.0.0.1:${port}` };
    app = await bootKassenwerk({ role: 'all', env });
  });
  afterEach(async () => {
    await new Promise<void>((done) => (running ? running.close(done) : done()));
    running = undefined;
    received = [];
  });
  afterAll(async () => {
    await app?.stop();
    delete process.env.KASSENWERK_SMTP_URL;
  });

  async function serve(mood: Partial<SMTPServerOptions> = {}): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
        stream.on('end', () => {
          received.push(text.replace(/=\r?\n/g, '').replace(/=3D/g, '='));
          done();
        });
      },
      ...mood,
    });
    // A client that gives up in the middle is part of the test.
    server.on('error', () => undefined);
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', () => done()));
    running = server;
  }

  /** Takes connections and says nothing, or no more after the first word. */
  async function serveSilence(): Promise<void> {
    const sockets = new Set<Socket>();
    const server: Server = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    running = {
      close(done) {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => done());
      },
    };
  }

  async function askForReset(name: string): Promise<void> {
    const { username } = await createStaff(app.strapi, {
      username: `nordlicht/${name}`,
      roles: ['caseworker'],
      tenants: ['nordlicht'],
    });
    const answer = await fetch(`${app.url}/api/identity/password-reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username }),
    });
    expect(answer.status).toBe(204);
  }
  const sql = <T>(text: string): Promise<T[]> => system('test', () => withSql(app.strapi, (one) => one.rows<T>(text)));
  const newest = async (): Promise<Message> =>
    (
      await sql<Message>(`select status, attempts, last_error as "lastError" from outbox_messages
        where topic = 'identity.passwordReset' order by id desc limit 1`)
    )[0]!;
  const failedOnce = () =>
    waitFor(async () => {
      const { attempts, lastError } = await newest();
      return attempts === 1 && lastError !== null;
    }, 40_000);
  const delivered = () => waitFor(async () => (await newest()).status === 'delivered', 40_000);
  /** What the outbox would do by itself after some seconds. */
  const tryAgain = () => sql("update outbox_messages set due_at = now() where status = 'pending'");
  const linkIn = (mail: string) => /https:\/\/kassenwerk\.example\/console\/reset-password#([\w-]+)/.exec(mail)?.[1];

  async function expectLinkWorks(): Promise<void> {
    expect(received).toHaveLength(1);
    const token = linkIn(received[0]!);
    const answer = await fetch(`${app.url}/api/identity/password-reset/confirmation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, password: 'Sieben Enten tauchen im See' }),
    });
    expect(answer.status).toBe(204);
  }

  it('takes the mail, with sender, recipient, subject and a link that works', async () => {
    await serve();
    await askForReset('a');
    await delivered();
    expect(received[0]).toMatch(/^From: Kassenwerk <noreply@localhost>/m);
    expect(received[0]).toMatch(/^To: nordlicht\.a@example\.invalid/m);
    expect(received[0]).toMatch(/^Subject: Kassenwerk: neues Kennwort/m);
    await expectLinkWorks();
  });

  it('says "later" first (451), and takes it then; the reason that is kept names no recipient', async () => {
    let refusals = 0;
    await serve({
      onRcptTo({ address }, _session, done) {
        if (refusals++ > 0) return done();
        done(Object.assign(new Error(`${address} greylisted, try again`), { responseCode: 451 }));
      },
    });
    await askForReset('b');
    await failedOnce();
    expect((await newest()).lastError).not.toContain('example.invalid');
    expect(received).toEqual([]);
    await tryAgain();
    await delivered();
    await expectLinkWorks();
  });

  it('is not there at first', async () => {
    await askForReset('c');
    await failedOnce();
    await serve();
    await tryAgain();
    await delivered();
    await expectLinkWorks();
  });

  it('refuses the sender for good (550): the message stays and is tried again', async () => {
    await serve({
      onMailFrom: (_address, _session, done) => done(Object.assign(new Error('not you'), { responseCode: 550 })),
    });
    await askForReset('d');
    await failedOnce();
    expect((await newest()).status).toBe('pending');
    await sql("update outbox_messages set status = 'failed' where status = 'pending'");
  });

  it('hangs before its greeting: given up well within the lease of the message', async () => {
    await serveSilence();
    const started = performance.now();
    await askForReset('e');
    await failedOnce();
    expect(performance.now() - started).toBeLessThan(40_000);
    await new Promise<void>((done) => running!.close(done));
    running = undefined;
    await serve();
    await tryAgain();
    await delivered();
    await expectLinkWorks();
  });

  it('hangs after the mail: given up, and a second mail makes the link of the first worthless', async () => {
    let isHanging = true;
    await serve({
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
        stream.on('end', () => {
          received.push(text.replace(/=\r?\n/g, '').replace(/=3D/g, '='));
          if (!isHanging) done();
        });
      },
    });
    await askForReset('f');
    await failedOnce();
    isHanging = false;
    await tryAgain();
    await delivered();
    expect(received).toHaveLength(2);
    const [first, second] = received.map(linkIn);
    expect(first).not.toBe(second);
    received.shift();
    await expectLinkWorks();
  });
});
