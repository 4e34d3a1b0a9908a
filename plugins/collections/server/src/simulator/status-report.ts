import { centsToDecimalString } from '@kassenwerk/kernel';
import { amountElement, documentStart, type Dialect } from './dialect';
import { returnReasons } from './return-reasons';
import type { BankScenario } from './scenario';
import type { SubmittedDebit } from './submission';
import type { PaymentInfoSurvey, Survey } from './survey';
import { element, textElement } from './xml';

/** Reason of a refusal of the whole file: its control sum does not fit. */
const FILE_REJECTED = '<StsRsnInf><Rsn><Cd>AM10</Cd></Rsn><AddtlInf>SUMMENABGLEICH FEHLERHAFT</AddtlInf></StsRsnInf>';

export interface StatusReportHead {
  survey: Survey;
  answer: BankScenario['answer'];
  dialect: Dialect;
  reportId: string;
}

/** Head of a status report (pain.002) with the verdict on the whole file. */
export function statusReportStart({ survey, answer, dialect, reportId }: StatusReportHead): string {
  const { message } = survey;
  const hasRejects = survey.paymentInfos.some(({ rejected }) => rejected.count > 0);
  const status = answer === 'reject' ? 'RJCT' : hasRejects ? 'PART' : 'ACCP';
  const reason = answer === 'reject' ? FILE_REJECTED : '';
  return (
    documentStart(dialect.statusReport, 'CstmrPmtStsRpt') +
    `<GrpHdr>${textElement('MsgId', reportId)}<CreDtTm>${reportTime(survey)}</CreDtTm></GrpHdr>\n` +
    `<OrgnlGrpInfAndSts>${textElement('OrgnlMsgId', message.messageId)}${textElement('OrgnlMsgNmId', message.messageName)}` +
    `${textElement('OrgnlNbOfTxs', message.transactions)}${textElement('OrgnlCtrlSum', message.controlSum)}` +
    `<GrpSts>${status}</GrpSts>${reason}</OrgnlGrpInfAndSts>\n`
  );
}

export const statusReportEnd = '</CstmrPmtStsRpt></Document>\n';

/** Head of a payment block; its rejected debits follow, then `paymentInfoStatusEnd`. */
export function paymentInfoStatusStart({ info, all, settled, rejected }: PaymentInfoSurvey): string {
  const status = rejected.count === 0 ? 'ACCP' : settled.count === 0 ? 'RJCT' : 'PART';
  const perStatus = rejected.count === 0 ? '' : countOf('ACCP', settled) + countOf('RJCT', rejected);
  return (
    `<OrgnlPmtInfAndSts>${textElement('OrgnlPmtInfId', info.paymentInfoId)}<OrgnlNbOfTxs>${all.count}</OrgnlNbOfTxs>` +
    `<OrgnlCtrlSum>${centsToDecimalString(all.sumCents)}</OrgnlCtrlSum><PmtInfSts>${status}</PmtInfSts>${perStatus}\n`
  );
}

export const paymentInfoStatusEnd = '</OrgnlPmtInfAndSts>\n';

export function rejectedDebit(debit: SubmittedDebit, reason: string, dialect: Dialect): string {
  const text = returnReasons[reason]?.text ?? '';
  const { paymentInfo } = debit;
  const scheme = element('SchmeNm', textElement('Prtry', 'SEPA'));
  const creditor = `<CdtrSchmeId><Id><PrvtId><Othr>${textElement('Id', paymentInfo.creditorId)}${scheme}</Othr></PrvtId></Id></CdtrSchmeId>`;
  return (
    `<TxInfAndSts>${textElement('StsId', `S${debit.index + 1}`)}${textElement('OrgnlInstrId', debit.instructionId)}` +
    `${textElement('OrgnlEndToEndId', debit.endToEndId)}<TxSts>RJCT</TxSts>` +
    `<StsRsnInf><Rsn><Cd>${reason}</Cd></Rsn>${textElement('AddtlInf', text)}</StsRsnInf>` +
    `<OrgnlTxRef><Amt>${amountElement('InstdAmt', debit.amountCents)}</Amt><ReqdColltnDt>${paymentInfo.collectionDate}</ReqdColltnDt>` +
    `${paymentInfo.creditorId === '' ? '' : creditor}` +
    `${element('MndtRltdInf', textElement('MndtId', debit.mandateId) + textElement('DtOfSgntr', debit.mandateSignedOn))}` +
    `${dialect.party('Dbtr', debit.debtorName)}<DbtrAcct><Id>${textElement('IBAN', debit.debtorIban)}</Id></DbtrAcct></OrgnlTxRef></TxInfAndSts>\n`
  );
}

/** An hour after the file was made, so that the answer is later than the question. */
function reportTime({ message, paymentInfos }: Survey): string {
  const created = Date.parse(message.createdAt);
  const [first] = paymentInfos;
  const base = Number.isNaN(created) ? Date.parse(`${first?.info.collectionDate}T00:00:00Z`) : created;
  return new Date(base + 3_600_000).toISOString();
}

function countOf(status: string, { count, sumCents }: { count: number; sumCents: number }): string {
  if (count === 0) return '';
  return `<NbOfTxsPerSts><DtldNbOfTxs>${count}</DtldNbOfTxs><DtldSts>${status}</DtldSts><DtldCtrlSum>${centsToDecimalString(sumCents)}</DtldCtrlSum></NbOfTxsPerSts>`;
}
