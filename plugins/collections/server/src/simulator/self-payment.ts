import type { SubmittedDebit } from './submission';
import type { SelfPayment } from './survey';

const MAX_REMITTANCE = 140;

/** The transfer of a member whose debit came back. Everybody copies another reference from the letter, not everybody exactly. */
export function paymentAfterReturn(
  debit: SubmittedDebit,
  { bookedOn, amountCents }: { bookedOn: string; amountCents: number },
): SelfPayment {
  const { endToEndId, mandateId, debtorName, remittance } = debit;
  const spaced = endToEndId.replace(/(.{8})(?=.)/g, '$1 ');
  const texts = [
    `Zusatzbeitrag ${endToEndId}`,
    `${endToEndId.toLowerCase()} ${debtorName}`,
    `Beitrag ${spaced}`,
    `Mandat ${mandateId}`,
    remittance || endToEndId,
  ];
  const text = texts[debit.index % texts.length] ?? endToEndId;
  return {
    amountCents,
    bookedOn,
    name: debtorName,
    iban: debit.debtorIban,
    remittance: text.slice(0, MAX_REMITTANCE).trim(),
  };
}
