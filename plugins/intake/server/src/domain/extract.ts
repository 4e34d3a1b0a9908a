import { amountIn } from './amounts';
import type { Extracted } from './extracted';
import { emailsIn, ibansIn, kvnrsIn, memberNumbersIn, phonesIn, referencesIn } from './identifiers';
import { birthDatesIn, nameOf, namesIn, townsIn } from './people';

export interface Readable {
  senderName?: string | undefined;
  senderAddress?: string | undefined;
  subject: string;
  text: string;
}

/** More is looked at by nobody, and no pattern shall take long on a hostile text. */
const readLength = 20_000;

/** What a request tells about whom and what it is: pure, so it can be found again at any time. */
export function extract({ senderName, senderAddress, subject, text }: Readable): Extracted {
  const whole = `${subject}\n${text}`.slice(0, readLength);
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
    towns: townsIn(whole),
    amountCents: amountIn(whole),
  };
}
