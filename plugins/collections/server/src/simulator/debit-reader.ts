import { decimalStringToCents, fail } from '@kassenwerk/kernel';
import { SaxesParser } from 'saxes';
import { debitFields, type FieldValues } from './debit-fields';
import type { SubmittedDebit, SubmittedMessage, SubmittedPaymentInfo } from './submission';

/** Picks the debits out of a pain.008 while the text arrives. Throws KW_SIMULATOR_FILE when it is none. */
export class DebitReader {
  readonly message: SubmittedMessage = {
    messageId: '',
    messageName: '',
    createdAt: '',
    transactions: '',
    controlSum: '',
  };
  private readonly parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  private readonly stack: string[] = [];
  private text = '';
  private paymentInfoCount = 0;
  private debitCount = 0;
  private values: FieldValues = { message: {}, paymentInfo: {}, debit: {} };
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
    if (this.text !== '') this.takeText(name);
    this.text = '';
    this.stack.pop();
    if (name === 'GrpHdr') Object.assign(this.message, this.values.message);
    if (name === 'DrctDbtTxInf') this.finished.push(this.takeDebit());
  }

  private takeText(name: string): void {
    const { stack } = this;
    const field = debitFields.get(`${stack.at(-3)}/${stack.at(-2)}/${name}`);
    if (!field || (field.within !== undefined && !stack.includes(field.within))) return;
    Object.assign(this.values[field.target], { [field.name]: this.text.trim() });
  }

  private takeDebit(): SubmittedDebit {
    const { debit } = this.values;
    const amountCents = decimalStringToCents(debit.amountCents ?? '');
    if (amountCents === undefined) throw notReadable();
    return {
      index: this.debitCount++,
      paymentInfo: this.currentPaymentInfo(),
      instructionId: debit.instructionId ?? '',
      endToEndId: debit.endToEndId ?? '',
      amountCents,
      mandateId: debit.mandateId ?? '',
      mandateSignedOn: debit.mandateSignedOn ?? '',
      debtorName: debit.debtorName ?? '',
      debtorIban: debit.debtorIban ?? '',
      debtorBic: debit.debtorBic ?? '',
      remittance: debit.remittance ?? '',
    };
  }

  /** The head of a payment block is complete when its first debit ends; in some files the creditor id stands in the debits. */
  private currentPaymentInfo(): SubmittedPaymentInfo {
    const { paymentInfo } = this.values;
    this.paymentInfo ??= {
      index: this.paymentInfoCount++,
      paymentInfoId: paymentInfo.paymentInfoId ?? '',
      collectionDate: paymentInfo.collectionDate ?? '',
      creditorName: paymentInfo.creditorName ?? '',
      creditorIban: paymentInfo.creditorIban ?? '',
      creditorBic: paymentInfo.creditorBic ?? '',
      creditorId: paymentInfo.creditorId ?? '',
    };
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
