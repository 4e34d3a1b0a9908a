import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { projectRoot } from '../../lib/boot.mjs';
import { tenant } from './desk.mjs';

const require = createRequire(import.meta.url);
const built = (path) => require(join(projectRoot, 'plugins', path));

/**
 * The entrances of the product, one a channel, behind HTTP and IMAP: what a caller hands in there, it hands in here. Mails and letters
 * lie in a mailbox and in the scan folder until somebody looks.
 */
export function channelsOf(strapi) {
  const { runAsJob, withScope } = require('@kassenwerk/kernel');
  const { submitForm, uploadFile } = require('@kassenwerk/forms');
  const { takePartnerRequest } = built('intake/dist/server/src/channels/partner-requests.js');
  const { takePhoneNote } = built('intake/dist/server/src/channels/phone-notes.js');
  const { takeMail } = built('intake/dist/server/src/channels/mail/take-mail.js');
  const { takeScans } = built('intake/dist/server/src/channels/scan/take-scans.js');
  const { startConversation } = built('portal/dist/server/src/use-cases/own-messages.js');
  const { memberScope } = built('portal/dist/server/src/use-cases/member-scope.js');
  const asMember = ({ id }, fn) => withScope(memberScope({ tenant, memberId: id, memberName: 'Mitglied' }), fn);
  const keyOf = ({ mark, delivery }) => `play ${mark} ${delivery}`;

  async function uploaded(form, field, one) {
    if (!one.hasFile) return {};
    const uploadKey = keyOf(one).padEnd(32, '.');
    const content = Readable.from([pdfOf(one)]);
    const { id } = await uploadFile(strapi, { tenant, form, field, uploadKey, fileName: 'Anlage.pdf', content });
    return { files: [id], uploadKey };
  }

  const mailbox = lyingThings((mails) =>
    runAsJob(tenant, 'mailbox', () => Promise.all(mails.map((one) => takeMail(strapi, tenant, mailOf(one))))),
  );
  const folder = join(process.env.KASSENWERK_DATA, 'scan-in', tenant);
  const scans = lyingThings(async (letters) => {
    await mkdir(folder, { recursive: true });
    for (const one of letters) await drop(folder, one);
    await takeScans(strapi, tenant, new Date());
  });

  return {
    email: (one) => mailbox(one),
    scan: (one) => scans(one),
    phone: (one) =>
      runAsJob(tenant, 'phone', () =>
        takePhoneNote(strapi, { tenant, idempotencyKey: keyOf(one), subject: one.subject, text: one.text, files: [] }),
      ),
    partner: (one) =>
      runAsJob(tenant, 'partner', async () =>
        takePartnerRequest(strapi, {
          tenant,
          idempotencyKey: keyOf(one),
          subject: one.subject,
          text: one.text,
          senderKind: 'member',
          files: [],
          ...(await uploaded('intake', 'files', one)),
        }),
      ),
    portal: (one) =>
      asMember(one.member, async () =>
        startConversation(strapi, {
          topic: one.subject,
          text: one.text,
          files: [],
          ...(await uploaded('portal-message', 'files', one)),
        }),
      ),
    form: (one) =>
      asMember(one.member, () =>
        submitForm(strapi, {
          tenant,
          form: 'free-letter',
          idempotencyKey: keyOf(one),
          language: 'de',
          channel: 'portal',
          memberId: one.member.id,
          answers: {
            firstName: 'Vorname',
            lastName: 'Beispiel',
            birthDate: '1980-01-01',
            kvnr: one.member.kvnr,
            about: 'other',
            subject: one.subject,
            message: one.text,
            answerBy: 'portal',
          },
        }),
      ),
  };
}

/** Whoever puts something down goes on when it has been taken; all that lies there is taken in one go, at most fifty. */
function lyingThings(take) {
  const lying = [];
  let taking;
  const work = async () => {
    while (lying.length > 0) {
      const group = lying.splice(0, 50);
      await take(group.map(({ one }) => one)).then(
        () => group.forEach(({ resolve }) => resolve()),
        (error) => group.forEach(({ reject }) => reject(error)),
      );
    }
    taking = undefined;
  };
  return (one) =>
    new Promise((resolve, reject) => {
      lying.push({ one, resolve, reject });
      taking ??= work();
    });
}

/** The second delivery is the same letter in another envelope. */
function mailOf(one) {
  const head = [
    `From: <${one.sender}>`,
    'To: service@example.org',
    `Subject: ${one.subject}`,
    `Message-ID: <play-${one.mark}-${one.delivery}@example.org>`,
    'MIME-Version: 1.0',
  ];
  const text = ['Content-Type: text/plain; charset=utf-8', '', one.text];
  if (!one.hasFile) return Buffer.from([...head, ...text].join('\r\n'));
  return Buffer.from(
    [
      ...head,
      'Content-Type: multipart/mixed; boundary=part',
      '',
      '--part',
      ...text,
      '--part',
      'Content-Type: application/pdf; name="Anlage.pdf"',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename="Anlage.pdf"',
      '',
      pdfOf(one).toString('base64'),
      '--part--',
    ].join('\r\n'),
  );
}

/** Long enough ago for a scanner that has finished. */
async function drop(folder, one) {
  const minuteAgo = Date.now() / 1000 - 60;
  const path = join(folder, `brief-${one.mark}-${one.delivery}`);
  await writeFile(`${path}.json`, JSON.stringify({ subject: one.subject, text: one.text }));
  await writeFile(`${path}.pdf`, pdfOf(one));
  for (const ending of ['json', 'pdf']) await utimes(`${path}.${ending}`, minuteAgo, minuteAgo);
}

/** A page with a picture of fifty kilobytes; no two are alike. */
function pdfOf({ mark }) {
  const picture = Buffer.alloc(50_000, `${mark} `);
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n${page}\nendobj\n4 0 obj\n<< /Length ${picture.length} >>\nstream\n`,
      'latin1',
    ),
    picture,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n', 'latin1'),
  ]);
}
