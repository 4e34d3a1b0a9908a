import { createHash } from 'node:crypto';
import { simpleParser, type Attachment, type ParsedMail } from 'mailparser';
import { misreadIn, withWesternCharacters } from './mail-characters';
import { kindOf, mailsReturnedIn, type MailKind } from './mail-kind';
import { unpackTnef } from './tnef';

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
  kind: MailKind;
  isEncrypted: boolean;
  attachments: MailFile[];
  /** More than are taken. */
  leftOut: number;
}

interface MailFile {
  name: string;
  content: Buffer;
}

/** A picture of a signature is no attachment. */
const smallestPicture = 20_000;
const textLength = 100_000;
const maxAttachments = 20;
/** A mail in a mail in a mail; what lies deeper stays in the mailbox. */
const deepest = 3;

/** Broken MIME gives what can be read of it. */
export async function readMail(source: Buffer): Promise<ReadMail> {
  const mail = await parsed(source);
  const kind = kindOf(mail);
  const [from] = mail.from?.value ?? [];
  // What a notice of a mail server sends back is the fund's own letter.
  const { text, files } = await contentOf(mail, source, kind === 'undelivered' ? deepest : 1);
  const thread = [mail.inReplyTo ?? [], mail.references ?? [], kind === 'letter' ? [] : mailsReturnedIn(source)].flat();
  return {
    key: keyOf(mail, clean(mail.text).slice(0, textLength)),
    id: mail.messageId,
    thread: [...new Set(thread)].slice(-20),
    from: { name: from?.name || undefined, address: from?.address || undefined },
    subject: clean(mail.subject).slice(0, 300),
    text: text.slice(0, textLength),
    sentAt: mail.date,
    kind,
    isEncrypted: /application\/(?:x-)?pkcs7-mime|multipart\/encrypted/i.test(
      source.subarray(0, 20_000).toString('latin1'),
    ),
    attachments: kind === 'undelivered' ? [] : files.slice(0, maxAttachments),
    leftOut: kind === 'undelivered' ? 0 : Math.max(0, files.length - maxAttachments),
  };
}

/** Without what the database cannot keep, and without the places of pictures. */
const clean = (text: string | undefined): string =>
  (text ?? '').replaceAll('\u0000', '').replace(/\[cid:[^\]\s]{1,200}\]/g, '');

const parse = (source: Buffer): Promise<ParsedMail> =>
  simpleParser(source, { maxHtmlLengthToParse: 2_000_000, skipImageLinks: true, skipTextToHtml: true });

/** Once more with western characters where some could not be read, and the better of the two. */
async function parsed(source: Buffer): Promise<ParsedMail> {
  const first = await parse(source);
  const misread = misreadIn(wordsOf(first));
  if (misread === 0) return first;
  const second = await parse(withWesternCharacters(source));
  return misreadIn(wordsOf(second)) < misread ? second : first;
}

const wordsOf = ({ subject, from, text, html }: ParsedMail): string =>
  `${subject ?? ''} ${from?.text ?? ''} ${text ?? ''} ${text?.trim() ? '' : html || ''}`;

/** What is written and what is attached, with what lies in mails and packages inside it. */
async function contentOf(
  mail: ParsedMail,
  source: Buffer,
  depth: number,
): Promise<{ text: string; files: MailFile[] }> {
  const texts = [await writtenIn(mail, source)];
  const files: MailFile[] = [];
  for (const attachment of mail.attachments) {
    const { contentType, content, filename } = attachment;
    const packed = contentType === 'application/ms-tnef' || /^winmail\.dat$/i.test(filename ?? '');
    const unpacked = packed ? unpackTnef(content) : undefined;
    if (unpacked) {
      texts.push(texts.some((text) => text.trim()) ? '' : unpacked.text);
      files.push(...unpacked.files);
    } else if (contentType === 'message/rfc822' && depth < deepest) {
      const inner = await parsed(content);
      const { text, files: inside } = await contentOf(inner, content, depth + 1);
      texts.push(`----- Weitergeleitete Nachricht -----\n${headOf(inner)}\n${text}`);
      files.push(...inside);
    } else if (isMeant(attachment)) files.push({ name: nameOf(filename), content });
  }
  return { text: texts.filter((text) => text.trim()).join('\n\n'), files };
}

/** Some programs write UTF-8 into heads as it is; it is read as one character a byte then. */
function nameOf(filename = 'Anlage'): string {
  const bytes = Buffer.from(filename, 'latin1');
  const isBytes = bytes.toString('latin1') === filename;
  const read = bytes.toString('utf8');
  return isBytes && !read.includes('\uFFFD') ? read : filename;
}

const headOf = ({ from, subject }: ParsedMail): string =>
  [...(from?.text ? [`Von: ${from.text}`] : []), ...(subject ? [`Betreff: ${clean(subject)}`] : [])].join('\n');

/** The text; where a program left it empty, what its page says, and where there are no parts at all, what stands there. */
async function writtenIn({ text, html, attachments, headers }: ParsedMail, source: Buffer): Promise<string> {
  if (text?.trim()) return clean(text);
  if (html) {
    const page = await parse(Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`));
    if (page.text?.trim()) return clean(page.text);
  }
  const calendar = attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (calendar) return invitationIn(calendar.content.toString('utf8'));
  const type = (headers.get('content-type') as unknown as { value?: string } | undefined)?.value ?? '';
  if (attachments.length > 0 || !type.startsWith('multipart/')) return '';
  const raw = source.subarray(0, textLength).toString('utf8');
  const body = raw.search(/\r?\n\r?\n/);
  return body < 0 ? '' : clean(raw.slice(body)).trim();
}

/** `SUMMARY`, `DTSTART` and `DESCRIPTION` of an invitation. */
function invitationIn(calendar: string): string {
  const lines = calendar.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const said = (name: string): string[] =>
    lines
      .filter((line) => new RegExp(`^${name}[;:]`).test(line))
      .slice(0, 1)
      .map((line) =>
        line
          .slice(line.indexOf(':') + 1)
          .replace(/\\n/g, '\n')
          .replace(/\\(.)/g, '$1'),
      );
  return ['SUMMARY', 'DTSTART', 'LOCATION', 'DESCRIPTION'].flatMap(said).join('\n');
}

/** Signatures prove who wrote and say nothing; an invitation is a text, and what is encrypted cannot be opened. */
const saysNothing =
  /^(?:application\/(?:x-)?pkcs7-(?:signature|mime)|application\/pgp-(?:signature|encrypted|keys)|text\/calendar|message\/(?:delivery-status|disposition-notification))$|\/rfc822-headers$/;

const isMeant = ({ related, size, contentType }: Attachment): boolean =>
  !saysNothing.test(contentType) && !(related && contentType.startsWith('image/') && size < smallestPicture);

/** Two mails may bear the same Message-ID by mistake of a program; neither gets lost. */
function keyOf({ messageId, subject, attachments }: ParsedMail, text: string): string {
  const hash = createHash('sha256').update(`${messageId ?? ''}\n${subject ?? ''}\n${text}`);
  for (const { checksum } of attachments) hash.update(checksum ?? '');
  return hash.digest('hex');
}
