import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { system, withSql } from '@kassenwerk/kernel';
import type * as fetching from '../../../plugins/intake/server/src/channels/mail/fetch-mail';
import type * as running from '../../../plugins/engine/server/src/schedules/run-schedule';
import type { ScheduleRecord } from '../../../plugins/engine/server/src/stores/schedule-store';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import { hasDovecot, startImapServer, type ImapServer } from '../../support/imap-server';
import { mayMount, tinyDisk } from '../../support/tiny-disk';
import { onTinyDisk } from '../../support/tiny-tablespace';
import { pdfOf } from '../forms/support/files';
import { signedInMember } from '../forms/support/signed-in-member';
import { mailboxOn, mailOf } from './support/mails';
import { signedInPartner } from './support/partner';
import { requestsOf, subject, tenant, text } from './support/requests';

const { fetchMail } = require('../../../plugins/intake/dist/server/src/channels/mail/fetch-mail') as typeof fetching;
const { runSchedule } = require('../../../plugins/engine/dist/server/src/schedules/run-schedule') as typeof running;

interface Answer {
  data: { id: string } | null;
  error?: { code: string };
}

// Disks are mounted, which needs root, as does Debian's dovecot-imapd; without them these are named as skipped.
const tried = mayMount() && hasDovecot() ? describe : describe.skip;
tried('a full disk (needs root and dovecot-imapd)', () => {
  let app: Booted;
  let staff: Session;
  let imap: ImapServer;
  const { inFund, sorted, drop, takeScansByHand } = requestsOf(() => app);

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'all' });
    staff = await app.login({ username: 'nordlicht/anke', roles: ['caseworker'], tenants: [tenant] });
    imap = await startImapServer();
    await takeScansByHand();
  });
  afterAll(async () => {
    await imap?.stop();
    await app?.stop();
  });

  const asSystem = <T>(sql: string, params: unknown[] = []) =>
    system('test', () => withSql(app.strapi, (one) => one.rows<T>(sql, params)));

  const fetchAll = () => fetchMail(app.strapi, mailboxOn(imap));

  /** As the clock does it each minute, for all funds. @returns what the operator sees */
  async function takeLetters(): Promise<Record<string, unknown>> {
    const [schedule] = await asSystem<ScheduleRecord>("select * from schedules where key = 'intake.takeScans'");
    await runSchedule(app.strapi, schedule!, new Date());
    const [after] = await asSystem<ScheduleRecord>('select * from schedules where id = $1', [schedule!.id]);
    return after!.last_result!;
  }

  const letter = (bytes: number) =>
    Buffer.concat([pdfOf(1).subarray(0, 9), randomBytes(bytes), Buffer.from('\n'), pdfOf(1)]);

  const mailWith = (content: Buffer) =>
    mailOf({
      subject: 'Mit Anlage',
      headers: ['Content-Type: multipart/mixed; boundary=x'],
      body: [
        '--x\nContent-Type: text/plain\n\nAnbei die Rechnung.',
        '--x\nContent-Type: application/pdf; name="rechnung.pdf"\nContent-Disposition: attachment; filename="rechnung.pdf"',
        `Content-Transfer-Encoding: base64\n\n${content.toString('base64').replace(/(.{76})/g, '$1\n')}\n--x--`,
      ].join('\n'),
    });

  const note = (key: string) =>
    staff.call<Answer>('POST', '/api/intake/phone-notes', { tenant, idempotencyKey: key, subject, text });

  const ordered = (partner: Session) =>
    partner.call<Answer>('POST', '/api/intake/requests', { tenant, idempotencyKey: 'voll', subject, text });

  const attach = (content: Buffer) =>
    fetch(`${app.url}/api/intake/files?tenant=${tenant}&uploadKey=${'u'.repeat(30)}&fileName=brief.pdf`, {
      method: 'POST',
      headers: { authorization: `Bearer ${staff.token}`, 'content-type': 'application/octet-stream' },
      body: content as BodyInit,
    });

  const namesIn = (...path: string[]): string[] => {
    const folder = join(app.dataDir, ...path);
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  /** Of requests, of files that nobody holds, and of what was refused for good. */
  const left = async () =>
    (
      await inFund<{ items: number; loose: number; refused: number }>(
        `select (select count(*)::int from intake_items) as items, (select count(*)::int from form_files where held_by is null) as loose,
           (select count(*)::int from intake_faults) as refused`,
      )
    )[0]!;

  const lettersOf = (fund: string) => ({
    waiting: namesIn('scan-in', fund).filter((name) => name.endsWith('.pdf')),
    inHand: namesIn('scan-in', fund, 'working'),
    refused: namesIn('scan-in', fund, 'refused'),
  });

  describe('of the database', () => {
    it('refuses what is handed in, leaves mails and letters where they lie, and takes everything once when there is room', async () => {
      const { session } = await signedInMember(app, staff, { fund: tenant, number: 'N970' });
      const partner = await signedInPartner(app);
      const disk = await onTinyDisk(app.databaseUrl, 'intake_items');
      try {
        disk.fill();
        imap.deliver(mailWith(letter(20_000)));
        drop('brief.pdf', letter(20_000));
        for (const { status, body } of [await note('voll'), await ordered(partner)])
          expect([status, body.error?.code]).toEqual([503, 'KW_STORAGE_FULL']);
        const said = await session.call('POST', '/api/portal/me/conversations', { topic: subject, text });
        expect(said.status).toBe(200);
        for (let times = 0; times < 2; times += 1) {
          expect(await fetchAll()).toEqual({ received: 0, refused: 0, failed: 1 });
          expect(await takeLetters()).toMatchObject({
            code: 'KW_STORAGE_FULL',
            de: expect.stringContaining('Speicher des Systems ist voll'),
          });
        }
        expect(lettersOf(tenant)).toEqual({ waiting: ['brief.pdf'], inHand: [], refused: [] });
        expect(await left()).toEqual({ items: 0, loose: 0, refused: 0 });
        expect(namesIn('files', tenant, 'form-files')).toEqual([]);

        disk.makeRoom();
        for (const { status } of [await note('voll'), await note('voll'), await ordered(partner)])
          expect(status).toBe(200);
        expect(await fetchAll()).toEqual({ received: 1, refused: 0, failed: 0 });
        expect(await fetchAll()).toEqual({ received: 0, refused: 0, failed: 0 });
        expect(await takeLetters()).toEqual({ received: 1, refused: 0 });
        // What the member wrote in the portal was kept there, and waits no longer for its next try.
        await inFund("update outbox_messages set due_at = now() where status = 'pending'");
        for (const channel of ['phone', 'partner', 'email', 'scan', 'portal']) await sorted(channel);
      } finally {
        await disk.remove();
      }
      expect(await left()).toEqual({ items: 5, loose: 0, refused: 0 });
      expect(namesIn('files', tenant, 'form-files')).toHaveLength(2);
      expect(lettersOf(tenant)).toEqual({ waiting: [], inHand: [], refused: [] });
    });
  });

  describe('of the files', () => {
    it('leaves a mail with an attachment and a letter where they lie, takes what has no file, and everything once afterwards', async () => {
      const before = await left();
      const folder = join(app.dataDir, 'files', tenant, 'form-files');
      const disk = tinyDisk(folder)!;
      imap.deliver(mailWith(letter(400_000)));
      imap.deliver(mailOf({ subject: 'Ohne Anlage', body: 'Bitte rufen Sie mich an.' }));
      drop('gross.pdf', letter(400_000));
      const fetched = await fetchAll();
      const told = await takeLetters();
      const attached = await attach(letter(400_000));
      const error = ((await attached.json()) as Answer).error;
      const lying = namesIn('files', tenant, 'form-files');
      disk.remove();
      expect(fetched).toEqual({ received: 1, refused: 0, failed: 1 });
      expect(told).toMatchObject({ code: 'KW_STORAGE_FULL' });
      expect([attached.status, error?.code, lying]).toEqual([503, 'KW_STORAGE_FULL', []]);
      expect(lettersOf(tenant)).toEqual({ waiting: ['gross.pdf'], inHand: [], refused: [] });
      expect(await left()).toEqual({ ...before, items: before.items + 1 });

      expect(await fetchAll()).toEqual({ received: 1, refused: 0, failed: 0 });
      expect(await takeLetters()).toEqual({ received: 1, refused: 0 });
      expect((await attach(letter(400_000))).status).toBe(200);
      expect((await sorted('email', 3)).map(({ fileCount }) => fileCount)).toEqual([1, 0, 1]);
      expect((await sorted('scan', 2)).map(({ fileCount }) => fileCount)).toEqual([1, 1]);
      expect((await left()).items).toBe(before.items + 3);
    });

    it('holds up the letters of no other fund', async () => {
      const disk = tinyDisk(join(app.dataDir, 'files', 'albtal', 'form-files'))!;
      drop('albtal.pdf', letter(400_000), { fund: 'albtal' });
      drop('nordlicht.pdf', letter(400_000));
      const told = await takeLetters();
      disk.remove();
      expect(told).toMatchObject({ code: 'KW_STORAGE_FULL' });
      expect(lettersOf('albtal').waiting).toEqual(['albtal.pdf']);
      expect(lettersOf(tenant)).toEqual({ waiting: [], inHand: [], refused: [] });
      await sorted('scan', 3);
    });
  });
});
