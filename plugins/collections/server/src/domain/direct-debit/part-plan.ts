import { fail, type CivilDate } from '@kassenwerk/kernel';
import { paymentInfosPerFile, type BankProfile } from './bank-profile';
import type { SequenceType } from './debit-item';
import { FILE_FRAME_BYTES, PAYMENT_INFO_BYTES } from './xml-sizes';

/** Consecutive transactions of one collection date and sequence type that need not be split over two files. */
export interface PlanAggregate {
  collectionDate: CivilDate;
  sequenceType: SequenceType;
  transactions: number;
  sumCents: number;
  /** Bytes of these transactions in the file; an upper bound will do. */
  bytesAtMost: number;
}

export interface PaymentInfoPlan {
  collectionDate: CivilDate;
  sequenceType: SequenceType;
  transactions: number;
  sumCents: number;
}

/** One file: its totals stand in the header, before the transactions, so they are known before it is written. */
export interface PartPlan {
  part: number;
  transactions: number;
  sumCents: number;
  bytesAtMost: number;
  paymentInfos: PaymentInfoPlan[];
}

type Aggregates = AsyncIterable<readonly PlanAggregate[]> | Iterable<readonly PlanAggregate[]>;

/**
 * Distributes transactions over files within the bank's limits: as many as fit, in the order given. Aggregates must
 * come ordered by collection date and sequence type, each whole: they are groups, blocks of a SQL window
 * (`row_number() over (partition by collection_on, sequence_type order by end_to_end_id) / block size`) or single
 * transactions. The same aggregates always give the same plan.
 */
export async function planParts(aggregates: Aggregates, profile: BankProfile): Promise<PartPlan[]> {
  const parts: PartPlan[] = [];
  let lastGroup = '';
  for await (const batch of aggregates) {
    for (const aggregate of batch) {
      const group = `${aggregate.collectionDate} ${aggregate.sequenceType}`;
      if (group < lastGroup) throw unordered();
      lastGroup = group;
      const part = partFor(aggregate, parts, profile);
      addToPart(part, aggregate);
    }
  }
  return parts;
}

/** Whether a file of its own could hold the aggregate; false means that it must be split first. */
export function fitsOneFile(aggregate: PlanAggregate, profile: BankProfile): boolean {
  const bytes = FILE_FRAME_BYTES + PAYMENT_INFO_BYTES + aggregate.bytesAtMost;
  return aggregate.transactions <= profile.maxTransactions && bytes <= profile.maxBytes;
}

function partFor(aggregate: PlanAggregate, parts: PartPlan[], profile: BankProfile): PartPlan {
  const last = parts.at(-1);
  if (last && hasRoom(last, aggregate, profile)) return last;
  if (!fitsOneFile(aggregate, profile)) throw tooLarge();
  const next: PartPlan = {
    part: parts.length + 1,
    transactions: 0,
    sumCents: 0,
    bytesAtMost: FILE_FRAME_BYTES,
    paymentInfos: [],
  };
  parts.push(next);
  return next;
}

function hasRoom(part: PartPlan, aggregate: PlanAggregate, profile: BankProfile): boolean {
  const opensInfo = !continuesInfo(part, aggregate);
  if (opensInfo && part.paymentInfos.length >= paymentInfosPerFile(profile)) return false;
  const bytes = part.bytesAtMost + aggregate.bytesAtMost + (opensInfo ? PAYMENT_INFO_BYTES : 0);
  return part.transactions + aggregate.transactions <= profile.maxTransactions && bytes <= profile.maxBytes;
}

function continuesInfo(part: PartPlan, aggregate: PlanAggregate): boolean {
  const info = part.paymentInfos.at(-1);
  return info?.collectionDate === aggregate.collectionDate && info.sequenceType === aggregate.sequenceType;
}

function addToPart(part: PartPlan, aggregate: PlanAggregate): void {
  const { collectionDate, sequenceType, transactions, sumCents, bytesAtMost } = aggregate;
  if (!continuesInfo(part, aggregate)) {
    part.paymentInfos.push({ collectionDate, sequenceType, transactions: 0, sumCents: 0 });
    part.bytesAtMost += PAYMENT_INFO_BYTES;
  }
  for (const total of [part, part.paymentInfos.at(-1)]) {
    if (!total) continue;
    total.transactions += transactions;
    total.sumCents += sumCents;
  }
  part.bytesAtMost += bytesAtMost;
}

function unordered(): Error {
  return fail('internal', 'KW_DEBIT_PLAN_ORDER', {
    de: 'Die Lastschriften kamen nicht nach Einzugsdatum und Folgeart geordnet; es wurde keine Datei geschrieben.',
    en: 'The debits did not come ordered by collection date and sequence type; no file was written.',
  });
}

function tooLarge(): Error {
  return fail('invalid', 'KW_DEBIT_PLAN_TOO_LARGE', {
    de: 'Schon ein einzelner Teil überschreitet die Grenzen des Bankprofils. Bitte erhöhen Sie die Dateigröße im Bankprofil.',
    en: 'A single piece already exceeds the limits of the bank profile. Please raise the file size in the bank profile.',
  });
}
