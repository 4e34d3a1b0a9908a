import { fail, type CivilDate } from '@kassenwerk/kernel';
import { emptyTextTally, type TextTally } from './bank-text';
import { checkDebitItem } from './debit-item-check';
import type { DebitItem, DirectDebitSettings, SequenceType } from './debit-item';
import { HashingOutput } from './hashing-output';
import { partMessageId, paymentInfoIdOf } from './message-ids';
import type { PartPlan } from './part-plan';
import { planMismatch } from './plan-mismatch';
import { transactionXml } from './transaction-xml';
import type { WritableTarget } from './writable-target';
import { FILE_END, PAYMENT_INFO_END, fileStartXml, paymentInfoStartXml } from './xml-parts';

export interface WrittenPaymentInfo {
  paymentInfoId: string;
  collectionDate: CivilDate;
  sequenceType: SequenceType;
  transactions: number;
  sumCents: number;
  /** Position of its first item in the order of all items, from 0; so the store can stamp items by `row_number()`. */
  firstPosition: number;
}

export interface WrittenPart {
  part: number;
  path: string;
  messageId: string;
  transactions: number;
  sumCents: number;
  bytes: number;
  sha256: string;
  firstPosition: number;
  paymentInfos: WrittenPaymentInfo[];
  texts: TextTally;
}

/** Writes one file and counts while doing so. `add` takes items one by one; `finish` closes and compares with the plan. */
export class PartWriter {
  readonly output: HashingOutput;
  private readonly messageId: string;
  private readonly texts = emptyTextTally();
  private readonly paymentInfos: WrittenPaymentInfo[] = [];
  private transactions = 0;

  constructor(
    private readonly plan: PartPlan,
    private readonly target: WritableTarget,
    private readonly settings: DirectDebitSettings,
    private readonly firstPosition: number,
  ) {
    this.output = new HashingOutput(target);
    this.messageId = partMessageId(settings.messageIdBase, plan.part);
    this.output.append(fileStartXml({ messageId: this.messageId, ...plan }, settings));
  }

  get isComplete(): boolean {
    return this.transactions >= this.plan.transactions;
  }

  add(item: DebitItem): void {
    refuseProblems(item, this.settings);
    const info = this.infoFor(item);
    this.output.append(transactionXml(item, this.settings, this.texts));
    info.transactions += 1;
    info.sumCents += item.amountCents;
    this.transactions += 1;
  }

  async finish(): Promise<WrittenPart> {
    this.closeInfo();
    this.output.append(FILE_END);
    const sumCents = this.paymentInfos.reduce((sum, info) => sum + info.sumCents, 0);
    this.compare('paymentInfos', this.plan.paymentInfos.length, this.paymentInfos.length);
    this.compare('transactions', this.plan.transactions, this.transactions);
    this.compare('sumCents', this.plan.sumCents, sumCents);
    const sha256 = await this.output.finish();
    const { bytes } = this.output;
    if (bytes > this.settings.profile.maxBytes) throw planMismatch('bytes', this.settings.profile.maxBytes, bytes);
    const { part } = this.plan;
    const { messageId, transactions, firstPosition, paymentInfos, texts } = this;
    return {
      part,
      path: this.target.path,
      messageId,
      transactions,
      sumCents,
      bytes,
      sha256,
      firstPosition,
      paymentInfos,
      texts,
    };
  }

  private infoFor(item: DebitItem): WrittenPaymentInfo {
    const current = this.paymentInfos.at(-1);
    const planned = this.plan.paymentInfos[this.paymentInfos.length - 1];
    if (current && planned && current.transactions < planned.transactions) {
      this.compare('collectionDate', planned.collectionDate, item.collectionDate);
      this.compare('sequenceType', planned.sequenceType, item.sequenceType);
      return current;
    }
    this.closeInfo();
    return this.openInfo(item);
  }

  private openInfo(item: DebitItem): WrittenPaymentInfo {
    const index = this.paymentInfos.length;
    const planned = this.plan.paymentInfos[index];
    if (!planned) throw planMismatch('paymentInfos', index, index + 1);
    this.compare('collectionDate', planned.collectionDate, item.collectionDate);
    this.compare('sequenceType', planned.sequenceType, item.sequenceType);
    const paymentInfoId = paymentInfoIdOf(this.messageId, index + 1);
    this.output.append(paymentInfoStartXml({ ...planned, paymentInfoId }, this.settings));
    const info = {
      ...planned,
      paymentInfoId,
      transactions: 0,
      sumCents: 0,
      firstPosition: this.firstPosition + this.transactions,
    };
    this.paymentInfos.push(info);
    return info;
  }

  private closeInfo(): void {
    const info = this.paymentInfos.at(-1);
    const planned = this.plan.paymentInfos[this.paymentInfos.length - 1];
    if (!info || !planned) return;
    this.compare('paymentInfo.transactions', planned.transactions, info.transactions);
    this.compare('paymentInfo.sumCents', planned.sumCents, info.sumCents);
    this.output.append(PAYMENT_INFO_END);
  }

  private compare(what: string, planned: number | string, found: number | string): void {
    if (planned !== found) throw planMismatch(what, planned, found);
  }
}

function refuseProblems(item: DebitItem, settings: DirectDebitSettings): void {
  const problems = checkDebitItem(item, settings);
  const first = problems[0];
  if (!first) return;
  throw fail('invalid', first.code, first.message, { details: { endToEndId: item.endToEndId, field: first.field } });
}
