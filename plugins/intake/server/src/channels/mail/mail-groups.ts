/** A mail as the mailbox lists it, before anybody has read it. */
export interface LyingMail {
  uid: number;
  size: number;
  subject: string;
}

const mailsTogether = 20;
/** All of a group lies in memory at once. */
const bytesTogether = 60 * 1024 * 1024;

/** In the order of the mailbox, as many together as memory is meant for. */
export function groupsOf(mails: readonly LyingMail[]): LyingMail[][] {
  const groups: LyingMail[][] = [];
  let bytes = 0;
  for (const mail of mails) {
    const last = groups.at(-1);
    if (last && last.length < mailsTogether && bytes + mail.size <= bytesTogether) {
      last.push(mail);
      bytes += mail.size;
    } else {
      groups.push([mail]);
      bytes = mail.size;
    }
  }
  return groups;
}
