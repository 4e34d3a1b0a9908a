import { centsToDecimalString, type CivilDate } from '@kassenwerk/kernel';
import { bankText, emptyTextTally, type TextTally } from './bank-text';
import { debitLimits, type DirectDebitSettings, type SequenceType } from './debit-item';

export interface GroupHeaderData {
  messageId: string;
  transactions: number;
  sumCents: number;
}

export interface PaymentInfoData {
  paymentInfoId: string;
  collectionDate: CivilDate;
  sequenceType: SequenceType;
  transactions: number;
  sumCents: number;
}

export const MESSAGE_NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.008.001.08';
export const FILE_END = '</CstmrDrctDbtInitn>\n</Document>\n';
export const PAYMENT_INFO_END = '</PmtInf>\n';

/** The only character of the `german` set that XML reserves is &; identifiers and the `sepa` set hold none at all. */
export function escapeXml(text: string): string {
  return text.includes('&') ? text.replaceAll('&', '&amp;') : text;
}

/** A text element, or nothing when no text is left to write. */
export function textElement(
  tag: string,
  value: string | undefined,
  maxLength: number,
  settings: DirectDebitSettings,
  tally: TextTally,
): string {
  if (value === undefined) return '';
  const text = bankText(value, maxLength, settings.profile.charsetPolicy, tally);
  return text === '' ? '' : `<${tag}>${escapeXml(text)}</${tag}>`;
}

/** Everything before the first payment block. */
export function fileStartXml(header: GroupHeaderData, settings: DirectDebitSettings): string {
  const { creditor, createdAt } = settings;
  const name = ownName(creditor.initiatingPartyName ?? creditor.name, settings);
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${MESSAGE_NAMESPACE}">\n<CstmrDrctDbtInitn>\n` +
    `<GrpHdr><MsgId>${header.messageId}</MsgId><CreDtTm>${createdAt.toISOString()}</CreDtTm>` +
    `<NbOfTxs>${header.transactions}</NbOfTxs><CtrlSum>${centsToDecimalString(header.sumCents)}</CtrlSum>` +
    `<InitgPty>${name}</InitgPty></GrpHdr>\n`
  );
}

/** The head of a payment block; its transactions follow. */
export function paymentInfoStartXml(info: PaymentInfoData, settings: DirectDebitSettings): string {
  const { creditor, profile, scheme } = settings;
  const batch = profile.batchBooking === undefined ? '' : `<BtchBookg>${profile.batchBooking}</BtchBookg>`;
  return (
    `<PmtInf><PmtInfId>${info.paymentInfoId}</PmtInfId><PmtMtd>DD</PmtMtd>${batch}` +
    `<NbOfTxs>${info.transactions}</NbOfTxs><CtrlSum>${centsToDecimalString(info.sumCents)}</CtrlSum>` +
    `<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>${scheme}</Cd></LclInstrm>` +
    `<SeqTp>${info.sequenceType}</SeqTp></PmtTpInf><ReqdColltnDt>${info.collectionDate}</ReqdColltnDt>` +
    `<Cdtr>${ownName(creditor.name, settings)}</Cdtr><CdtrAcct><Id><IBAN>${creditor.iban}</IBAN></Id></CdtrAcct>` +
    `<CdtrAgt>${agentXml(creditor.bic)}</CdtrAgt><ChrgBr>SLEV</ChrgBr>` +
    `<CdtrSchmeId>${creditorSchemeXml(creditor.creditorId)}</CdtrSchmeId>\n`
  );
}

/** Without a BIC the bank derives it from the IBAN. */
export function agentXml(bic: string | undefined): string {
  const id = bic === undefined ? '<Othr><Id>NOTPROVIDED</Id></Othr>' : `<BICFI>${bic}</BICFI>`;
  return `<FinInstnId>${id}</FinInstnId>`;
}

export function creditorSchemeXml(creditorId: string): string {
  return `<Id><PrvtId><Othr><Id>${creditorId}</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id>`;
}

function ownName(name: string, settings: DirectDebitSettings): string {
  return textElement('Nm', name, debitLimits.name, settings, emptyTextTally());
}
