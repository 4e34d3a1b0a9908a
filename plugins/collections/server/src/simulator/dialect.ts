import { centsToDecimalString } from '@kassenwerk/kernel';
import type { BankScenario } from './scenario';
import { element, escapeXml, textElement } from './xml';

export interface ChargeOptions {
  cents: number;
  isIncluded: boolean;
}

/** Where the two generations of messages differ. */
export interface Dialect {
  statusReport: 'pain.002.001.10' | 'pain.002.001.03';
  notification: 'camt.054.001.08' | 'camt.054.001.02';
  statement: 'camt.053.001.08' | 'camt.053.001.02';
  /** A debtor or creditor of a transaction. */
  party: (role: string, name: string) => string;
  bankAgent: (role: string, bic: string) => string;
  /** Originator of a return: a bank by its BIC. */
  originatorBank: (bic: string) => string;
  bookedStatus: string;
  /** Amount and direction inside the details; the old messages have no place for them. */
  detailAmount: (cents: number, direction: 'CRDT' | 'DBIT') => string;
  charges: (options: ChargeOptions) => string;
}

export function amountElement(name: string, cents: number): string {
  return `<${name} Ccy="EUR">${centsToDecimalString(cents)}</${name}>`;
}

const current: Dialect = {
  statusReport: 'pain.002.001.10',
  notification: 'camt.054.001.08',
  statement: 'camt.053.001.08',
  party: (role, name) => element(role, element('Pty', textElement('Nm', name))),
  bankAgent: (role, bic) => element(role, element('FinInstnId', textElement('BICFI', bic))),
  originatorBank: (bic) => element('Orgtr', element('Id', element('OrgId', textElement('AnyBIC', bic)))),
  bookedStatus: '<Sts><Cd>BOOK</Cd></Sts>',
  detailAmount: (cents, direction) => `${amountElement('Amt', cents)}<CdtDbtInd>${direction}</CdtDbtInd>`,
  charges: ({ cents, isIncluded }) =>
    `<Chrgs><Rcrd>${amountElement('Amt', cents)}<CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>${isIncluded}</ChrgInclInd></Rcrd></Chrgs>`,
};

const old: Dialect = {
  statusReport: 'pain.002.001.03',
  notification: 'camt.054.001.02',
  statement: 'camt.053.001.02',
  party: (role, name) => element(role, textElement('Nm', name)),
  bankAgent: (role, bic) => element(role, element('FinInstnId', textElement('BIC', bic))),
  originatorBank: (bic) => element('Orgtr', element('Id', element('OrgId', textElement('BICOrBEI', bic)))),
  bookedStatus: '<Sts>BOOK</Sts>',
  detailAmount: () => '',
  // No indicator here: a reader compares the booked amount with the instructed one.
  charges: ({ cents }) => `<Chrgs>${amountElement('Amt', cents)}<CdtDbtInd>DBIT</CdtDbtInd></Chrgs>`,
};

export function dialectOf(version: BankScenario['version']): Dialect {
  return version === '.08' ? current : old;
}

/** The start of any ISO 20022 document. */
export function documentStart(message: string, root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${escapeXml(message)}"><${root}>\n`;
}
