import { createHash } from 'node:crypto';
import { simpleParser, type Attachment, type ParsedMail } from 'mailparser';

/** A mail as the intake takes it. */
export interface ReadMail {
  /** The same mail has the same, however often and by whichever way it arrives. */
  key: string;
  id: string | undefined;
  thread: string[];
  from: { name: string | undefined; address: string | undefined };
  subject: string;
  text: string;
  sentAt: Date | undefined;
  /** An answer by a machine: nobody waits for a reply, and no case is opened again by it. */
  isAutomatic: boolean;
  isEncrypted: boolean;
  attachments: { name: string; content: Buffer }[];
}

/** A picture of a signature is no attachment. */
const smallestPicture = 20_000;
const textLength = 100_000;
const maxAttachments = 20;

/** Broken MIME gives what can be read of it. */
export async function readMail(source: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(source, {
    maxHtmlLengthToParse: 2_000_000,
    skipImageLinks: true,
    skipTextToHtml: true,
  });
  const [from] = mail.from?.value ?? [];
  const text = (mail.text ?? '').replaceAll('\u0000', '').slice(0, textLength);
  const attachments = mail.attachments.filter(isMeant).slice(0, maxAttachments);
  return {
    key: keyOf(mail, text),
    id: mail.messageId,
    thread: [...new Set([mail.inReplyTo ?? [], mail.references ?? []].flat())].slice(-20),
    from: { name: from?.name || undefined, address: from?.address || undefined },
    subject: (mail.subject ?? '').replaceAll('\u0000', '').slice(0, 300),
    text,
    sentAt: mail.date,
    isAutomatic: isAutomatic(mail),
    isEncrypted: /application\/(?:x-)?pkcs7-mime|multipart\/encrypted/i.test(
      source.subarray(0, 20_000).toString('latin1'),
    ),
    attachments: attachments.map(({ filename, content }) => ({ name: filename ?? 'Anlage', content })),
  };
}

const isMeant = ({ related, size, contentType }: Attachment): boolean =>
  !(related && contentType.startsWith('image/') && size < smallestPicture);

/** Two mails may bear the same Message-ID by mistake of a program; neither gets lost. */
function keyOf({ messageId, subject, attachments }: ParsedMail, text: string): string {
  const hash = createHash('sha256').update(`${messageId ?? ''}\n${subject ?? ''}\n${text}`);
  for (const { checksum } of attachments) hash.update(checksum ?? '');
  return hash.digest('hex');
}

function isAutomatic({ headers }: ParsedMail): boolean {
  const submitted = headers.get('auto-submitted');
  return (
    (typeof submitted === 'string' && !/^no\b/i.test(submitted)) ||
    /^(?:bulk|junk|auto_reply|list)$/i.test(String(headers.get('precedence') ?? '')) ||
    headers.has('x-autoreply')
  );
}
