import { formatEuro, type CivilDate } from '@kassenwerk/kernel';
import { amountElement, type Dialect } from './dialect';
import { returnReasons } from './return-reasons';
import type { SubmittedDebit } from './submission';
import type { PaymentInfoSurvey, SelfPayment, Tally } from './survey';
import { element, textElement } from './xml';

export interface BookedEntry {
  cents: number;
  direction: 'CRDT' | 'DBIT';
  bookedOn: CivilDate;
  /** The bank's own reference, the same in notification and statement. */
  reference: string;
  /** Domain, family and sub-family of ISO 20022, and the German transaction code (GVC). */
  code: TransactionCode;
  details: string;
  text: string;
}

export type TransactionCode = readonly [family: string, subFamily: string, german: string];

const RETURNED_DEBIT: TransactionCode = ['IDDT', 'UPDD', 'NRTI+109+00931'];
const DEBIT_BATCH: TransactionCode = ['IDDT', 'ESDD', 'NDDT+192+00931'];
const CREDIT_TRANSFER: TransactionCode = ['RCDT', 'ESCT', 'NTRF+166+00931'];
const FEES: TransactionCode = ['MDOP', 'CHRG', 'NCHG+808+00931'];

function entryXml(
  { cents, direction, bookedOn, reference, code, details, text }: BookedEntry,
  dialect: Dialect,
): string {
  return (
    `<Ntry>${amountElement('Amt', cents)}<CdtDbtInd>${direction}</CdtDbtInd>${dialect.bookedStatus}` +
    `<BookgDt><Dt>${bookedOn}</Dt></BookgDt><ValDt><Dt>${bookedOn}</Dt></ValDt>` +
    `${textElement('AcctSvcrRef', reference)}${codeXml(code)}${element('NtryDtls', details)}` +
    `${textElement('AddtlNtryInf', text)}</Ntry>\n`
  );
}

export interface ReturnedDebit {
  debit: SubmittedDebit;
  reason: string;
  bookedOn: CivilDate;
  namesEndToEndId: boolean;
  reference: string;
  feeCents: number;
  isFeeIncluded: boolean;
}

/** The original debit goes back; with the German convention the fee is part of the booked amount. */
export function returnEntry(returned: ReturnedDebit, dialect: Dialect): string {
  const { debit, feeCents, isFeeIncluded, bookedOn, reference } = returned;
  const cents = debit.amountCents + (isFeeIncluded ? feeCents : 0);
  const details =
    `<TxDtls>${returnReferences(returned)}${dialect.detailAmount(cents, 'DBIT')}` +
    `<AmtDtls><InstdAmt>${amountElement('Amt', debit.amountCents)}</InstdAmt><TxAmt>${amountElement('Amt', cents)}</TxAmt></AmtDtls>` +
    `${codeXml(RETURNED_DEBIT)}${feeCents === 0 ? '' : dialect.charges({ cents: feeCents, isIncluded: isFeeIncluded })}` +
    `${debitParties(debit, dialect)}${element('RmtInf', textElement('Ustrd', debit.remittance))}${returnInformation(returned, dialect)}</TxDtls>`;
  return entryXml(
    { cents, direction: 'DBIT', bookedOn, reference, code: RETURNED_DEBIT, details, text: 'Rücklastschrift' },
    dialect,
  );
}

/** Banks credit a payment block in one sum. */
export function collectionEntry(
  { info, settled }: PaymentInfoSurvey,
  { bookedOn, reference, messageId }: { bookedOn: CivilDate; reference: string; messageId: string },
  dialect: Dialect,
): string {
  const details =
    `<Btch>${textElement('MsgId', messageId)}${textElement('PmtInfId', info.paymentInfoId)}<NbOfTxs>${settled.count}</NbOfTxs>` +
    `${amountElement('TtlAmt', settled.sumCents)}<CdtDbtInd>CRDT</CdtDbtInd></Btch>`;
  const text = 'Sammler SEPA-Basislastschrift';
  return entryXml(
    { cents: settled.sumCents, direction: 'CRDT', bookedOn, reference, code: DEBIT_BATCH, details, text },
    dialect,
  );
}

/** A self-payer's transfer: nothing but name, account and what the payer wrote. */
export function transferEntry(payment: SelfPayment, reference: string, dialect: Dialect): string {
  const { amountCents: cents, bookedOn } = payment;
  const details =
    `<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>${dialect.detailAmount(cents, 'CRDT')}${codeXml(CREDIT_TRANSFER)}` +
    `<RltdPties>${dialect.party('Dbtr', payment.name)}<DbtrAcct><Id>${textElement('IBAN', payment.iban)}</Id></DbtrAcct></RltdPties>` +
    `${element('RmtInf', textElement('Ustrd', payment.remittance))}</TxDtls>`;
  return entryXml(
    { cents, direction: 'CRDT', bookedOn, reference, code: CREDIT_TRANSFER, details, text: 'Gutschrift' },
    dialect,
  );
}

/** The fees of a day in one sum, where they are not part of the returns. */
export function feeEntry(
  returns: Tally,
  { bookedOn, reference, feeCents }: { bookedOn: CivilDate; reference: string; feeCents: number },
  dialect: Dialect,
): string {
  const text = `Entgelt Rücklastschriften ${returns.count} x ${formatEuro(feeCents, 'de')}`;
  const cents = returns.count * feeCents;
  return entryXml({ cents, direction: 'DBIT', bookedOn, reference, code: FEES, details: '', text }, dialect);
}

function returnReferences({ debit, namesEndToEndId, reference }: ReturnedDebit): string {
  const ids = namesEndToEndId
    ? textElement('InstrId', debit.instructionId) + textElement('EndToEndId', debit.endToEndId)
    : '';
  return element('Refs', textElement('AcctSvcrRef', reference) + ids + textElement('MndtId', debit.mandateId));
}

function debitParties({ debtorName, debtorIban, paymentInfo }: SubmittedDebit, dialect: Dialect): string {
  return (
    `<RltdPties>${dialect.party('Dbtr', debtorName)}<DbtrAcct><Id>${textElement('IBAN', debtorIban)}</Id></DbtrAcct>` +
    `${dialect.party('Cdtr', paymentInfo.creditorName)}<CdtrAcct><Id>${textElement('IBAN', paymentInfo.creditorIban)}</Id></CdtrAcct></RltdPties>`
  );
}

function returnInformation({ debit, reason }: ReturnedDebit, dialect: Dialect): string {
  const known = returnReasons[reason];
  const byBank = debit.debtorBic === '' ? '' : dialect.originatorBank(debit.debtorBic);
  const originator = known?.originator === 'debtor' ? element('Orgtr', textElement('Nm', debit.debtorName)) : byBank;
  return `<RtrInf>${originator}<Rsn><Cd>${reason}</Cd></Rsn>${textElement('AddtlInf', known?.text ?? '')}</RtrInf>`;
}

function codeXml([family, subFamily, german]: TransactionCode): string {
  return (
    `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${subFamily}</SubFmlyCd></Fmly></Domn>` +
    `<Prtry><Cd>${german}</Cd><Issr>DK</Issr></Prtry></BkTxCd>`
  );
}
