import type { AssessmentNoticeData, NoticeDataByKind, PreNotificationData } from './notice-data';
import type { NoticeKind } from './notice-template';

/** A section the law or the scheme demands, with what must be readable in it. */
export interface RequiredBlock<Data> {
  name: string;
  /** Texts that must occur in the section when merged with these data. Dates and amounts as the letter writes them. */
  contains: (data: Data, format: ValueFormat) => readonly string[];
}

export interface ValueFormat {
  date: (value: string) => string;
  euro: (value: number) => string;
}

const assessmentNotice: readonly RequiredBlock<AssessmentNoticeData>[] = [
  { name: 'amount', contains: ({ levy }, { euro }) => [euro(levy.amountCents)] },
  { name: 'legalBasis', contains: ({ levy }) => [levy.legalBasis] },
  { name: 'dueDate', contains: ({ levy }, { date }) => [date(levy.dueOn)] },
  {
    name: 'payment',
    contains: ({ payment, fund }) =>
      payment.debit
        ? [fund.creditorId, payment.debit.mandateReference]
        : [fund.account.iban, fund.account.holder, payment.reference],
  },
  // Without this notice, or hidden in small print, courts held the whole assessment void (SG Berlin S 73 KR 1635/10).
  { name: 'terminationRight', contains: (data, { date }) => ['175', date(data.terminationUntil)] },
  { name: 'remedy', contains: ({ fund }) => ['Widerspruch', fund.name, fund.address] },
];

const preNotification: readonly RequiredBlock<PreNotificationData>[] = [
  { name: 'amount', contains: ({ amountCents }, { euro }) => [euro(amountCents)] },
  { name: 'collectionDate', contains: ({ debit }, { date }) => [date(debit.collectionOn)] },
  { name: 'creditorId', contains: ({ fund }) => [fund.creditorId] },
  { name: 'mandateReference', contains: ({ debit }) => [debit.mandateReference] },
];

export const requiredBlocks: { [Kind in NoticeKind]: readonly RequiredBlock<NoticeDataByKind[Kind]>[] } = {
  assessmentNotice,
  preNotification,
};
