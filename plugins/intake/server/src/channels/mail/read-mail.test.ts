import { readMail } from './read-mail';

const mail = (headers: readonly string[], body: string, encoding: BufferEncoding = 'latin1'): Buffer =>
  Buffer.from(['From: Meike Petersen <m@example.org>', 'Subject: Umzug', ...headers, '', body].join('\r\n'), encoding);

const mixed = (...parts: string[]): Buffer =>
  mail(
    ['Content-Type: multipart/mixed; boundary=x'],
    [...parts.map((part) => `--x\r\n${part}\r\n`), '--x--'].join(''),
    'utf8',
  );
const plain = 'Content-Type: text/plain\r\n\r\nsiehe Anlage';
const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/(.{76})/g, '$1\r\n');

it.each([
  ['none named', mail(['Content-Type: text/plain'], 'Schöne Grüße')],
  ['no head for it', mail([], 'Schöne Grüße')],
  ['an unknown one', mail(['Content-Type: text/plain; charset=klingon'], 'Schöne Grüße')],
  ['the wrong one', mail(['Content-Type: text/plain; charset="utf-8"'], 'Schöne Grüße')],
  ['UTF-8 and none named', mail(['Content-Type: text/plain'], 'Schöne Grüße', 'utf8')],
  [
    'quoted-printable and none named',
    mail(['Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable'], 'Sch=F6ne Gr=FC=DFe'),
  ],
])('reads umlauts with %s as character set', async (_, source) => {
  expect((await readMail(source)).text.trim()).toBe('Schöne Grüße');
});

it('reads signs of Windows under the name of Latin-1, and a head in bare bytes', async () => {
  expect((await readMail(mail(['Content-Type: text/plain; charset=iso-8859-1'], '50 \x80'))).text.trim()).toBe('50 €');
  const bare = Buffer.from('From: Jörg <j@example.org>\r\nSubject: Kündigung\r\n\r\nText', 'latin1');
  expect(await readMail(bare)).toMatchObject({ subject: 'Kündigung', from: { name: 'Jörg' } });
});

it('reads the page where the text is empty, and what stands there where there are no parts', async () => {
  const both = mail(
    ['Content-Type: multipart/alternative; boundary=x'],
    '--x\r\nContent-Type: text/plain\r\n\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Nur auf der Seite</p>\r\n--x--',
  );
  expect((await readMail(both)).text.trim()).toBe('Nur auf der Seite');
  const withPicture = mail(
    ['Content-Type: multipart/related; boundary=x'],
    '--x\r\nContent-Type: text/html\r\n\r\n<img src="cid:a"><p>Mein Foto</p>\r\n--x\r\nContent-Type: image/png\r\nContent-ID: <a>\r\n\r\nbild\r\n--x--',
  );
  expect(await readMail(withPicture)).toMatchObject({
    attachments: [],
    text: expect.stringMatching(/^\s*Mein Foto\s*$/),
  });
  expect((await readMail(mail(['Content-Type: multipart/mixed; boundary=fehlt'], 'Ohne Teile'))).text).toBe(
    'Ohne Teile',
  );
});

it('takes text and files of a mail that lies in another', async () => {
  const inner =
    'From: Opa <o@example.org>\r\nSubject: Kur\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\nIch brauche eine Kur\r\n--y\r\nContent-Type: application/pdf; name=kur.pdf\r\n\r\n%PDF\r\n--y--';
  const { text, attachments } = await readMail(
    mixed(plain, `Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=Brief.eml\r\n\r\n${inner}`),
  );
  expect(text).toContain('siehe Anlage');
  expect(text).toContain('Betreff: Kur\nIch brauche eine Kur');
  expect(attachments.map(({ name }) => name)).toEqual(['kur.pdf']);
});

it('unpacks winmail.dat, and takes a damaged one as far as it goes', async () => {
  const attribute = (kind: number, content: Buffer): Buffer => {
    const head = Buffer.alloc(9);
    head.writeUInt8(kind >> 16 === 2 && (kind & 0xffff) < 0x9000 ? 1 : 2, 0);
    head.writeUInt32LE(kind, 1);
    head.writeUInt32LE(content.length, 5);
    return Buffer.concat([head, content, Buffer.alloc(2)]);
  };
  const packed = Buffer.concat([
    Buffer.from([0x78, 0x9f, 0x3e, 0x22, 0, 0]),
    attribute(0x00069002, Buffer.alloc(14)),
    attribute(0x00018010, Buffer.from('Attest M\xfcller.pdf\0', 'latin1')),
    attribute(0x0006800f, Buffer.from('%PDF-1.7')),
  ]);
  const outlook = (content: Buffer): Buffer =>
    mixed(
      plain,
      `Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}`,
    );
  const files = async (content: Buffer) =>
    (await readMail(outlook(content))).attachments.map(({ name, content: bytes }) => `${name} ${bytes.toString()}`);
  expect(await files(packed)).toEqual(['Attest Müller.pdf %PDF-1.7']);
  expect(await files(packed.subarray(0, -5))).toEqual([]);
  expect(await files(Buffer.from('kein Paket'))).toEqual(['winmail.dat kein Paket']);
});

it('says how many attachments are too many, and reads names in bare UTF-8', async () => {
  const file = (name: string) => `Content-Type: application/pdf; name="${name}"\r\n\r\n%PDF`;
  const { attachments, leftOut } = await readMail(
    mixed(plain, ...Array.from({ length: 25 }, () => file('Müller 😀.pdf'))),
  );
  expect([attachments.length, leftOut, attachments[0]!.name]).toEqual([20, 5, 'Müller 😀.pdf']);
});

it('does not take signatures for attachments, and reads an invitation', async () => {
  const signed = mixed(plain, 'Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nMIAG');
  expect((await readMail(signed)).attachments).toEqual([]);
  const invitation = mail(
    ['Content-Type: text/calendar; method=REQUEST'],
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Begutachtung\\, zu Hause\r\nDTSTART:20261201T100000\r\nEND:VEVENT',
  );
  expect(await readMail(invitation)).toMatchObject({
    text: 'Begutachtung, zu Hause\n20261201T100000',
    attachments: [],
  });
});

it.each([
  ['reply', ['Auto-Submitted: auto-replied']],
  ['reply', ['X-Autoreply: yes']],
  ['reply', ['Content-Type: multipart/report; report-type=disposition-notification; boundary=x']],
  ['generated', ['Auto-Submitted: auto-generated']],
  ['generated', ['Precedence: bulk']],
  ['letter', ['Auto-Submitted: no']],
  ['undelivered', ['Content-Type: multipart/report; report-type=delivery-status; boundary=x']],
])('tells a %s by %j', async (kind, headers) => {
  expect((await readMail(mail(headers, '--x--'))).kind).toBe(kind);
});

it.each([
  ['reply', 'Automatische Antwort: Ihre Karte'],
  ['reply', 'Out of Office: your card'],
  ['letter', 'AW: Automatische Antwort: Ihre Karte'],
  ['letter', 'Abwesenheit meines Mannes'],
])('tells a %s by its subject „%s“', async (kind, subject) => {
  expect((await readMail(Buffer.from(`From: a@b.de\r\nSubject: ${subject}\r\n\r\nText`))).kind).toBe(kind);
});

it('finds the mail that a mail server sends back', async () => {
  const { thread, attachments } = await readMail(
    mail(
      ['Content-Type: multipart/report; report-type=delivery-status; boundary=x'],
      '--x\r\nContent-Type: text/plain\r\n\r\nNicht zustellbar\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <answer-1@kassenwerk.invalid>\r\nSubject: Ihre Karte\r\n\r\nText\r\n--x--',
    ),
  );
  expect({ thread, attachments }).toEqual({ thread: ['<answer-1@kassenwerk.invalid>'], attachments: [] });
});
