import { berlinInstant, type CivilDate } from '@kassenwerk/kernel';
import { amountElement, documentStart, type Dialect } from './dialect';
import type { SubmittedPaymentInfo } from './submission';
import { element, textElement } from './xml';

export interface AccountMessageHead {
  messageId: string;
  date: CivilDate;
  /** The creditor, whose account it is. */
  account: SubmittedPaymentInfo;
  dialect: Dialect;
}

export interface StatementBalances {
  /** Number of the statement, counted from 1. */
  number: number;
  openingCents: number;
  closingCents: number;
}

/** Head of a debit/credit notification (camt.054); entries follow, then `notificationEnd`. */
export function notificationStart(head: AccountMessageHead, isCopy: boolean): string {
  const { messageId, account, dialect } = head;
  const time = creationTime(head.date);
  return (
    documentStart(dialect.notification, 'BkToCstmrDbtCdtNtfctn') +
    groupHeader(messageId, time) +
    `<Ntfctn>${textElement('Id', messageId)}<CreDtTm>${time}</CreDtTm>${isCopy ? '<CpyDplctInd>DUPL</CpyDplctInd>' : ''}` +
    `${accountXml(account, dialect)}\n`
  );
}

export const notificationEnd = '</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n';

/** Head of an account statement (camt.053) with its balances; entries follow, then `statementEnd`. */
export function statementStart(
  head: AccountMessageHead,
  { number, openingCents, closingCents }: StatementBalances,
): string {
  const { messageId, account, dialect, date } = head;
  const time = creationTime(date);
  return (
    documentStart(dialect.statement, 'BkToCstmrStmt') +
    groupHeader(messageId, time) +
    `<Stmt>${textElement('Id', messageId)}<ElctrncSeqNb>${number}</ElctrncSeqNb><CreDtTm>${time}</CreDtTm>` +
    `${accountXml(account, dialect)}${balance('PRCD', openingCents, date)}${balance('CLBD', closingCents, date)}\n`
  );
}

export const statementEnd = '</Stmt></BkToCstmrStmt></Document>\n';

function groupHeader(messageId: string, time: string): string {
  return `<GrpHdr>${textElement('MsgId', messageId)}<CreDtTm>${time}</CreDtTm></GrpHdr>\n`;
}

function accountXml({ creditorIban, creditorName, creditorBic }: SubmittedPaymentInfo, dialect: Dialect): string {
  const owner = element('Ownr', textElement('Nm', creditorName));
  return `<Acct><Id>${textElement('IBAN', creditorIban)}</Id><Ccy>EUR</Ccy>${owner}${dialect.bankAgent('Svcr', creditorBic)}</Acct>`;
}

function balance(code: 'PRCD' | 'CLBD', cents: number, date: CivilDate): string {
  return (
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amountElement('Amt', Math.abs(cents))}` +
    `<CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${date}</Dt></Dt></Bal>`
  );
}

/** Banks make their files in the evening of the booking day. */
function creationTime(date: CivilDate): string {
  return berlinInstant(date, '20:15').toISOString();
}
