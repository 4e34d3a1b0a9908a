import type { ParsedMail } from 'mailparser';

/**
 * `reply`: a program answered (out of office, receipt of a ticket system, read receipt). `undelivered`: a mail of the fund did not arrive.
 * `generated`: a program wrote it, but not as an answer, e.g. a scanner or a mailing list. `letter`: everything else.
 */
export type MailKind = 'letter' | 'generated' | 'reply' | 'undelivered';

/** How programs of the usual makers begin the subject of an answer while somebody is away. */
const replySubject =
  /^\s*(?:automatische antwort|automatic reply|auto(?:matic)?[ -]?reply|autoreply|auto:|abwesenheitsnotiz|abwesenheitsmeldung|abwesend:|abwesenheit:|out of (?:the )?office|ooo:|gelesen:|read:|lesebestätigung|zugestellt:|otomatik yanıt|réponse automatique)/i;

const bounceSubject =
  /^\s*(?:undeliver(?:ed|able)|unzustellbar|mail delivery (?:failed|failure|subsystem)|delivery (?:status notification|failure|has failed)|returned mail|failure notice|nicht zustellbar|zustellung fehlgeschlagen)/i;

const bounceSender = /^(?:mailer-daemon|postmaster|mail-daemon)@/i;

export function kindOf({ headers, subject = '', from }: ParsedMail): MailKind {
  const said = (name: string): string => String(headers.get(name) ?? '').trim();
  const content = headers.get('content-type') as unknown as { value?: string; params?: Record<string, string> };
  const report = content?.value === 'multipart/report' ? (content.params?.['report-type'] ?? '').toLowerCase() : '';
  const isDaemon = bounceSender.test(from?.value[0]?.address ?? '') || said('return-path') === '<>';
  if (report === 'delivery-status' || (isDaemon && bounceSubject.test(subject)) || headers.has('x-failed-recipients'))
    return 'undelivered';
  const submitted = said('auto-submitted');
  if (report === 'disposition-notification' || /^auto-(?:replied|notified)/i.test(submitted)) return 'reply';
  if (headers.has('x-autoreply') || headers.has('x-autorespond') || /^auto_reply$/i.test(said('precedence')))
    return 'reply';
  if (replySubject.test(subject)) return 'reply';
  const isGenerated = /^auto-/i.test(submitted) || /^(?:bulk|junk|list)$/i.test(said('precedence'));
  return isGenerated ? 'generated' : 'letter';
}

/** The mails that a notice of a mail server is about: it carries their head, or names them as parts of a conversation do. */
export function mailsReturnedIn(source: Buffer): string[] {
  const text = source.subarray(0, 200_000).toString('latin1');
  const body = text.slice(Math.max(0, text.search(/\r?\n\r?\n/)));
  return [...body.matchAll(/^[ \t>]*(?:original-)?message-id:\s*(<[^<>\s]{3,250}>)/gim)].map(([, id]) => id!);
}
