import { emptyTextTally } from './bank-text';
import type { DebitItem, DirectDebitSettings } from './debit-item';
import { fitsOneFile, planParts, type PartPlan, type PlanAggregate } from './part-plan';
import { transactionXml } from './transaction-xml';

export interface PlanInput {
  /** Counts, sums and bounds by collection date and sequence type, in this order: one GROUP BY of the store. */
  groups: readonly PlanAggregate[];
  /** Opens the cursor over the items, in the order of the writer; called only when a group must be split. */
  items: () => AsyncIterable<readonly DebitItem[]>;
  settings: DirectDebitSettings;
}

/**
 * The plan for `writeDirectDebitFiles`. When each group surely fits into a file, the database's sums are the plan;
 * otherwise one pass over the items measures every transaction, so that files are filled up to the bank's limit.
 * Either way the writer counts again and refuses a difference.
 */
export async function planDirectDebitFiles({ groups, items, settings }: PlanInput): Promise<PartPlan[]> {
  const isEachWhole = groups.every((group) => fitsOneFile(group, settings.profile));
  return planParts(isEachWhole ? [groups] : measured(items(), settings), settings.profile);
}

async function* measured(
  items: AsyncIterable<readonly DebitItem[]>,
  settings: DirectDebitSettings,
): AsyncGenerator<PlanAggregate[]> {
  const tally = emptyTextTally();
  for await (const batch of items) {
    yield batch.map((item) => ({
      collectionDate: item.collectionDate,
      sequenceType: item.sequenceType,
      transactions: 1,
      sumCents: item.amountCents,
      bytesAtMost: Buffer.byteLength(transactionXml(item, settings, tally)),
    }));
  }
}
