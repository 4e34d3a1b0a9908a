import { defineStepType, type Item } from '@kassenwerk/engine';
import { z } from 'zod';
import { failedDebits, type FailedDebit } from '../../stores/return-store';

type Outcome = 'none' | 'retry' | 'repair' | 'mandateDead' | 'disputed';

/** What the class of a reason means for the way of an item; whatever only a person can judge is a repair. */
const outcomeOfClass: Record<string, Outcome> = {
  retry: 'retry',
  technical: 'repair',
  dataRepair: 'repair',
  duplicate: 'repair',
  unknown: 'repair',
  mandateDead: 'mandateDead',
  disputed: 'disputed',
  notAReturn: 'none',
};

/** Sorts members by what became of their debit. The booking itself was done when the bank's file was read. */
export const classifyReturns = defineStepType({
  kind: 'item',
  type: 'collections.classifyReturns',
  title: { de: 'Rückgabegrund auswerten', en: 'Classify return reasons' },
  description: {
    de: 'Ordnet jede Rücklastschrift nach ihrem Grund: neuer Versuch, Daten klären, Mandat erloschen oder bestritten.',
    en: 'Sorts each returned debit by its reason: new attempt, repair of data, mandate dead, or disputed.',
  },
  parameters: z.strictObject({}),
  outputs: ['returnReason', 'returnedOn', 'debitAttempts'],
  outcomes: ['none', 'retry', 'repair', 'mandateDead', 'disputed'],
  async prepare(items, { sql, tenant, run }) {
    const rows = await failedDebits(
      sql,
      tenant,
      run.id,
      items.map(({ subjectId }) => subjectId),
    );
    return new Map(rows.map((row) => [row.memberId, row]));
  },
  execute(items, { reference, addSum }) {
    for (const item of items) {
      const failed = reference.get(item.subjectId);
      if (!failed) continue;
      take(item, failed);
      addSum('returns', 1);
    }
  },
});

function take(item: Item, { reason, class: reasonClass, failedOn, attempt }: FailedDebit): void {
  item.data['returnReason'] = reason ?? '';
  item.data['returnedOn'] = failedOn;
  item.data['debitAttempts'] = attempt;
  item.outcome(outcomeOfClass[reasonClass ?? 'unknown'] ?? 'repair');
}
