import { createReadStream } from 'node:fs';
import { decimalStringToCents, fail } from '@kassenwerk/kernel';
import { SaxesParser } from 'saxes';

/** Head of a direct-debit file, as far as the bank's answers refer to it. */
export interface SubmittedMessage {
  messageId: string;
  /** 'pain.008.001.08' */
  messageName: string;
  createdAt: string;
  transactions: string;
  controlSum: string;
}

export interface SubmittedPaymentInfo {
  /** Place in the file, counted from 0. */
  index: number;
  paymentInfoId: string;
  collectionDate: string;
  creditorName: string;
  creditorIban: string;
  creditorBic: string;
  creditorId: string;
}

export interface SubmittedDebit {
  /** Place in the file, counted from 0. */
  index: number;
  paymentInfo: SubmittedPaymentInfo;
  instructionId: string;
  endToEndId: string;
  amountCents: number;
  mandateId: string;
  mandateSignedOn: string;
  debtorName: string;
  debtorIban: string;
  debtorBic: string;
  remittance: string;
}

export interface SubmittedBlock {
  message: SubmittedMessage;
  debits: SubmittedDebit[];
}

type Target = 'message' | 'paymentInfo' | 'debit';

/** Element (with as many ancestors as it takes to be unambiguous) → field it fills. */
const fields: Record<string, readonly [Target, string]> = {
  'CstmrDrctDbtInitn/GrpHdr/MsgId': ['message', 'messageId'],
  'CstmrDrctDbtInitn/GrpHdr/CreDtTm': ['message', 'createdAt'],
  'CstmrDrctDbtInitn/GrpHdr/NbOfTxs': ['message', 'transactions'],
  'CstmrDrctDbtInitn/GrpHdr/CtrlSum': ['message', 'controlSum'],
  'CstmrDrctDbtInitn/PmtInf/PmtInfId': ['paymentInfo', 'paymentInfoId'],
  'CstmrDrctDbtInitn/PmtInf/ReqdColltnDt': ['paymentInfo', 'collectionDate'],
  'PmtInf/Cdtr/Nm': ['paymentInfo', 'creditorName'],
  'CdtrAcct/Id/IBAN': ['paymentInfo', 'creditorIban'],
  'CdtrAgt/FinInstnId/BICFI': ['paymentInfo', 'creditorBic'],
  'CdtrAgt/FinInstnId/BIC': ['paymentInfo', 'creditorBic'],
  'PrvtId/Othr/Id': ['paymentInfo', 'creditorId'],
  'DrctDbtTxInf/PmtId/InstrId': ['debit', 'instructionId'],
  'DrctDbtTxInf/PmtId/EndToEndId': ['debit', 'endToEndId'],
  'PmtInf/DrctDbtTxInf/InstdAmt': ['debit', 'amount'],
  'DrctDbtTx/MndtRltdInf/MndtId': ['debit', 'mandateId'],
  'DrctDbtTx/MndtRltdInf/DtOfSgntr': ['debit', 'mandateSignedOn'],
  'DrctDbtTxInf/Dbtr/Nm': ['debit', 'debtorName'],
  'DbtrAcct/Id/IBAN': ['debit', 'debtorIban'],
  'DbtrAgt/FinInstnId/BICFI': ['debit', 'debtorBic'],
  'DbtrAgt/FinInstnId/BIC': ['debit', 'debtorBic'],
  'DrctDbtTxInf/RmtInf/Ustrd': ['debit', 'remittance'],
};

/** Reads a direct-debit file (pain.008) block by block in constant memory. Rejects with KW_SIMULATOR_FILE when it is none. */
export async function* submittedDebits(path: string): AsyncGenerator<SubmittedBlock, void, undefined> {
  const reader = new DebitReader();
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const debits = reader.read(String(chunk));
    if (debits.length > 0) yield { message: reader.message, debits };
  }
  reader.close();
}

class DebitReader {
  readonly message: SubmittedMessage = {
    messageId: '',
    messageName: '',
    createdAt: '',
    transactions: '',
    controlSum: '',
  };
  private readonly parser = new SaxesParser();
  private readonly stack: string[] = [];
  private text = '';
  private paymentInfoCount = 0;
  private debitCount = 0;
  private values: Record<Target, Record<string, string>> = { message: {}, paymentInfo: {}, debit: {} };
  private paymentInfo: SubmittedPaymentInfo | undefined;
  private finished: SubmittedDebit[] = [];

  constructor() {
    this.parser.on('opentag', ({ name, attributes }) => this.open(localName(name), attributes));
    this.parser.on('text', (text) => (this.text += text));
    this.parser.on('closetag', ({ name }) => this.closeElement(localName(name)));
    this.parser.on('error', (error) => {
      throw notReadable(error);
    });
  }

  read(chunk: string): SubmittedDebit[] {
    this.finished = [];
    this.parser.write(chunk);
    return this.finished;
  }

  close(): void {
    this.parser.close();
    if (this.message.messageId === '') throw notReadable();
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (this.stack.length === 0)
      this.message.messageName = /pain\.008\.\d{3}\.\d{2}/.exec(Object.values(attributes).join(' '))?.[0] ?? '';
    if (name === 'PmtInf') {
      this.values.paymentInfo = {};
      this.paymentInfo = undefined;
    }
    if (name === 'DrctDbtTxInf') this.values.debit = {};
    this.stack.push(name);
    this.text = '';
  }

  private closeElement(name: string): void {
    const { stack } = this;
    const field = fields[`${stack.at(-3)}/${stack.at(-2)}/${name}`];
    if (field) this.values[field[0]][field[1]] = this.text.trim();
    this.text = '';
    stack.pop();
    if (name === 'GrpHdr') Object.assign(this.message, this.values.message);
    if (name === 'DrctDbtTxInf') this.finished.push(this.takeDebit());
  }

  private takeDebit(): SubmittedDebit {
    const { amount = '', ...texts } = this.values.debit;
    const amountCents = decimalStringToCents(amount);
    if (amountCents === undefined) throw notReadable();
    const empty = {
      instructionId: '',
      endToEndId: '',
      mandateId: '',
      mandateSignedOn: '',
      debtorName: '',
      debtorIban: '',
      debtorBic: '',
      remittance: '',
    };
    return { ...empty, ...texts, amountCents, index: this.debitCount++, paymentInfo: this.currentPaymentInfo() };
  }

  /** The head of a payment block is complete when its first debit ends; in some files the creditor id stands in the debits. */
  private currentPaymentInfo(): SubmittedPaymentInfo {
    const empty = {
      paymentInfoId: '',
      collectionDate: '',
      creditorName: '',
      creditorIban: '',
      creditorBic: '',
      creditorId: '',
    };
    this.paymentInfo ??= { ...empty, ...this.values.paymentInfo, index: this.paymentInfoCount++ };
    return this.paymentInfo;
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function notReadable(cause?: unknown) {
  const text = {
    de: 'Die Datei ist keine lesbare Lastschriftdatei (pain.008).',
    en: 'The file is not a readable direct-debit file (pain.008).',
  };
  return fail('invalid', 'KW_SIMULATOR_FILE', text, { cause });
}
