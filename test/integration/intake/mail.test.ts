import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishConfiguration, runAsJob } from '@kassenwerk/kernel';
import type * as fetching from '../../../plugins/intake/server/src/channels/mail/fetch-mail';
import type * as watching from '../../../plugins/intake/server/src/channels/mail/watch-mailbox';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import { breakableWay } from '../../support/breakable-way';
import { hasDovecot, startImapServer, type ImapServer } from '../../support/imap-server';
import { waitFor } from '../engine/waiting';
import { pdfOf } from '../forms/support/files';
import { signedInMember } from '../forms/support/signed-in-member';
import { mailboxOn, mailOf } from './support/mails';
import { requestsOf, subject, tenant, text } from './support/requests';

const dist = '../../../plugins/intake/dist/server/src/channels';
const { fetchMail } = require(`${dist}/mail/fetch-mail`) as typeof fetching;
const { watchMailbox } = require(`${dist}/mail/watch-mailbox`) as typeof watching;

const withMail = hasDovecot() ? describe : describe.skip;
withMail('requests by mail (needs dovecot-imapd)', () => {
  let app: Booted;
  let staff: Session;
  let imap: ImapServer;
  const { sorted, inFund, member } = requestsOf(() => app);

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'all' });
    staff = await app.login({ username: 'nordlicht/anke', roles: ['caseworker'], tenants: [tenant] });
    imap = await startImapServer();
  });
  afterAll(async () => {
    await imap?.stop();
    await app?.stop();
  });

  const fetchAll = () => fetchMail(app.strapi, mailboxOn(imap));

  const answersByMail = () =>
    runAsJob(tenant, 'test', () =>
      publishConfiguration(app.strapi, {
        tenant,
        kind: 'answerSettings',
        key: 'default',
        definition: { answersByMail: true },
        author: 'test',
      }),
    );

  const handIn = (session: Session) => session.call('POST', '/api/portal/me/conversations', { topic: subject, text });

  /** As it was given to the mail server; without one, mails are files. */
  const sentMail = (about: string): string | undefined => {
    const folder = join(app.dataDir, 'mail');
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const mails = names.map((name) => readFileSync(join(folder, name), 'utf8'));
    return mails.find((mail) => mail.includes(`Subject: ${about}`));
  };

  it('adds an answer to the case it is about, by its headers and by the number in the subject', async () => {
    const { kvnr } = await member('N950');
    imap.deliver(mailOf({ id: 'erste', body: `Fahrtkosten, bitte erstatten. ${kvnr}`, subject: 'Fahrtkosten' }));
    await fetchAll();
    const [first] = await sorted('email');
    imap.deliver(
      mailOf({
        body: 'Hier noch etwas dazu.',
        subject: 'Re: Fahrtkosten',
        headers: ['In-Reply-To: <erste@example.org>'],
      }),
    );
    await fetchAll();
    expect((await sorted('email'))[0]!.caseId).toBe(first!.caseId);
    const [found] = await inFund<{ number: string }>('select number from cases where document_id = $1', [
      first!.caseId,
    ]);
    imap.deliver(mailOf({ body: 'Und noch etwas.', subject: `Vorgang ${found!.number}` }));
    await fetchAll();
    expect((await sorted('email'))[0]!.caseId).toBe(first!.caseId);
  });

  /** A case that was answered by mail and closed. */
  async function answered(
    number: string,
    about: string,
  ): Promise<{ caseId: string; mailId: string; status(): Promise<string> }> {
    await answersByMail();
    const { session } = await signedInMember(app, staff, { fund: tenant, number });
    await handIn(session);
    const [first] = await sorted('portal');
    const path = `/api/casework/cases/${first!.caseId}`;
    // Given out in the background; whoever answers in between is asked to look again.
    await waitFor(async () => {
      const { revision } = (await staff.call<{ data: { revision: number } }>('GET', path)).body.data;
      const answer = { revision, channel: 'email', subject: about, body: 'Ist geändert.', closes: true };
      return (await staff.call('POST', `${path}/answers`, answer)).status === 204;
    });
    await waitFor(() => Promise.resolve(sentMail(about) !== undefined));
    return {
      caseId: first!.caseId,
      mailId: /^Message-ID: (<.+>)/im.exec(sentMail(about)!)![1]!,
      status: async () => (await staff.call<{ data: { status: string } }>('GET', path)).body.data.status,
    };
  }

  it('adds a reply to an answer of the fund to its case, whatever the subject says', async () => {
    const { caseId, mailId, status } = await answered('N960', 'Ihre Anschrift');
    // From another address and without a word that says who it is: the header alone tells.
    const headers = [`In-Reply-To: ${mailId}`];
    imap.deliver(mailOf({ body: 'Danke!', subject: 'AW:', headers, from: 'm.p@example.net' }));
    await fetchAll();
    expect((await sorted('email'))[0]).toMatchObject({ caseId, memberId: null });
    expect(await status()).toBe('open');
  });

  it('opens no case for an answer by a program, and opens one again whose answer did not arrive', async () => {
    const { caseId, mailId, status } = await answered('N970', 'Ihre Karte');
    // Programs that answer for somebody who is away are asked to keep still.
    expect(sentMail('Ihre Karte')).toContain('X-Auto-Response-Suppress: OOF');
    const away = 'Automatische Antwort: Sie haben eine Nachricht';
    const [before] = await sorted('email');
    imap.deliver(mailOf({ body: 'Ich bin bis Montag nicht da.', subject: away }));
    imap.deliver(
      mailOf({
        body: 'Verzögert',
        subject: 'Undelivered Mail',
        from: 'MAILER-DAEMON@mx.example',
        headers: ['Content-Type: multipart/report; report-type=delivery-status; boundary=x'],
      }),
    );
    expect(await fetchAll()).toEqual({ received: 2, refused: 0, failed: 0 });
    expect(imap.count('Kassenwerk-Automatisch')).toBe(2);
    expect((await sorted('email'))[0]!.id).toBe(before!.id);
    imap.deliver(
      mailOf({ body: 'Ich bin nicht da.', subject: 'Abwesend: Ihre Karte', headers: [`In-Reply-To: ${mailId}`] }),
    );
    await fetchAll();
    expect((await sorted('email'))[0]).toMatchObject({ caseId });
    expect(await status()).toBe('closed');
    imap.deliver(
      mailOf({
        body: `--x\nContent-Type: text/plain\n\nEs gibt kein solches Postfach.\n--x\nContent-Type: message/delivery-status\n\nAction: failed\n--x\nContent-Type: text/rfc822-headers\n\nMessage-ID: ${mailId}\nSubject: Ihre Karte\n--x--`,
        subject: 'Undelivered Mail Returned to Sender',
        from: 'Mail Delivery System <MAILER-DAEMON@mx.example>',
        headers: [
          'Auto-Submitted: auto-replied',
          'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
        ],
      }),
    );
    await fetchAll();
    expect((await sorted('email'))[0]).toMatchObject({ caseId });
    expect(await status()).toBe('open');
  });

  it('takes a mail as it comes, also after the connection broke, and none when it has been stopped', async () => {
    const way = await breakableWay(imap.port);
    const watch = watchMailbox(app.strapi, mailboxOn({ ...imap, port: way.port }));
    const came = async (body: string, isExpected = true) => {
      const [before] = await sorted('email');
      imap.deliver(mailOf({ body, subject: 'Umzug' }));
      const isNew = async () => (await sorted('email'))[0]!.id !== before!.id;
      if (isExpected) await waitFor(isNew, 15_000);
      else {
        await new Promise((done) => setTimeout(done, 1_500));
        expect(await isNew()).toBe(false);
      }
    };
    try {
      await waitFor(() => Promise.resolve(way.connections() > 0));
      await came('Erste Mail, während jemand zuhört.');
      way.interrupt();
      await came('Zweite Mail, nachdem die Verbindung gerissen ist.');
      await came('Dritte Mail auf der neuen Verbindung.');
    } finally {
      await watch.stop();
    }
    await came('Vierte Mail, der niemand zuhört.', false);
    await way.close();
    expect(await fetchAll()).toEqual({ received: 1, refused: 0, failed: 0 });
  }, 60_000);

  it('survives hostile mails and loses none', async () => {
    const boundary = 'Content-Type: multipart/mixed; boundary=x';
    const file = (name: string, content: string) =>
      `--x\nContent-Type: application/pdf; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${content}\n`;
    const pdf = (await pdfOf(1)).toString('base64').replace(/(.{76})/g, '$1\n');
    const hostile = [
      mailOf({
        body: `--x\nContent-Type: text/plain\n\nMahnung erhalten\n${file('gut.pdf', pdf)}${file('virus.exe', 'TVqQAAMAAAAEAAAA')}--x--`,
        headers: [boundary],
        subject: 'Anlagen',
      }),
      mailOf({
        body: '--x\nContent-Type: text/html\n\n<p>Offen &amp; kaputt',
        headers: [boundary],
        subject: 'Ohne Ende',
      }),
      mailOf({
        body: 'MIAGCSqGSIb3',
        headers: ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m'],
        subject: 'Geheim',
      }),
      mailOf({ body: 'Ich bin im Urlaub.', headers: ['Auto-Submitted: auto-replied'], subject: 'Abwesenheit' }),
      'Kein Kopf, kein Ende',
      mailOf({ body: `=?utf-8?B?${'A'.repeat(5000)}`, subject: `=?utf-8?Q?${'=00'.repeat(50)}?=`, from: '"' }),
    ];
    for (const one of hostile) imap.deliver(one);
    expect(await fetchAll()).toEqual({ received: hostile.length, refused: 0, failed: 0 });
    // The answer by a program belongs to no case and opens none.
    const cases = hostile.length - 1;
    const rows = await sorted('email', cases);
    expect(rows.every(({ caseId }) => caseId)).toBe(true);
    const withFile = rows.find(({ fileCount }) => fileCount > 0)!;
    const { body } = await staff.call<{
      data: { originals: { sections: { lines: { value: string }[] }[]; files: { name: string; path: string }[] }[] };
    }>('GET', `/api/casework/cases/${withFile.caseId}`);
    const [original] = body.data.originals;
    expect(original!.files.map(({ name }) => name)).toEqual(['gut.pdf']);
    expect(JSON.stringify(original!.sections)).toContain('virus.exe');
    expect((await staff.call('GET', `/api${original!.files[0]!.path}`)).status).toBe(200);
    for (const one of hostile.slice(0, 2)) imap.deliver(one);
    await fetchAll();
    expect((await sorted('email', cases)).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });
});
