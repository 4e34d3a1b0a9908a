import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ImapServer {
  port: number;
  user: string;
  password: string;
  /** Puts a mail into the inbox, as a mail server would. */
  deliver(source: string | Buffer): void;
  /** How many mails lie in one of its folders. */
  count(folder: string): number;
  stop(): Promise<void>;
}

/** Whether Debian's dovecot-imapd is here and may be started. */
export function hasDovecot(): boolean {
  try {
    execFileSync('dovecot', ['--version'], { stdio: 'ignore' });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

/** A real IMAP server with one mailbox, on a port of its own. */
export async function startImapServer(): Promise<ImapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kassenwerk-imap-'));
  const port = await freePort();
  const user = 'service@nordlicht.example';
  const password = 'Postfach-1';
  const inbox = join(folder, 'mail', 'new');
  for (const name of ['new', 'cur', 'tmp']) mkdirSync(join(folder, 'mail', name), { recursive: true });
  // Its workers run as a user of their own.
  execFileSync('chown', ['-R', 'mail:mail', join(folder, 'mail')]);
  chmodSync(folder, 0o755);
  writeFileSync(
    join(folder, 'dovecot.conf'),
    `base_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
protocols = imap
mail_location = maildir:${folder}/mail
first_valid_uid = 1
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${folder}/mail
}
`,
  );
  const server = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  await listening(port, server);
  let count = 0;
  return {
    port,
    user,
    password,
    deliver(source) {
      const path = join(inbox, `${Date.now()}.M${(count += 1)}.test`);
      writeFileSync(path, typeof source === 'string' ? source.replace(/\r?\n/g, '\r\n') : source);
      execFileSync('chown', ['mail:mail', path]);
    },
    count: (name) => ['new', 'cur'].flatMap((state) => readdirSync(join(folder, 'mail', `.${name}`, state))).length,
    async stop() {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function listening(port: number, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`dovecot ended with ${server.exitCode}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false)).unref();
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('dovecot does not listen');
}
