import { amountIn } from './amounts';
import type { Extracted } from './extracted';
import { emailsIn, ibansIn, kvnrsIn, memberNumbersIn, phonesIn, referencesIn } from './identifiers';
import { birthDatesIn, nameOf, namesIn, signatureIn, townsIn } from './people';

export interface Readable {
  senderName?: string | undefined;
  senderAddress?: string | undefined;
  subject: string;
  text: string;
}

/** More is looked at by nobody, and no pattern shall take long on a hostile text. */
const readLength = 20_000;

/** Composed letters, one kind of blank, no signs that nobody sees: programs and scanners set others than people. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/[\t\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/ +\n */g, '\n');

/** What a request tells about whom and what it is: pure, so it can be found again at any time. */
export function extract({ senderName, senderAddress, subject, text }: Readable): Extracted {
  const whole = plain(`${subject}\n${text}`.slice(0, readLength));
  const sender = nameOf(senderName);
  return {
    kvnrs: kvnrsIn(whole),
    memberNumbers: memberNumbersIn(whole),
    ibans: ibansIn(whole),
    references: referencesIn(whole),
    emails: [...new Set([...(senderAddress ? [senderAddress.toLowerCase()] : []), ...emailsIn(whole)])],
    phones: phonesIn(whole),
    birthDates: birthDatesIn(whole),
    names: [...(sender ? [sender] : []), ...namesIn(whole)],
    signedBy: signatureIn(whole),
    towns: townsIn(whole),
    amountCents: amountIn(whole),
  };
}
