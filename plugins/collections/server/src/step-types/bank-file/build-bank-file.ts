import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { buildBankFiles } from '../../use-cases/bank-file/build-bank-files';
import { collectionParams, periodOf } from '../run-parameters';
import { prefixOf, referenceParameters } from './debit-terms';

/** Steps 67 and 68: pain.008 files within the bank's limits, control sums re-read and compared. */
export const buildBankFile = defineStepType({
  kind: 'run',
  type: 'collections.buildBankFile',
  title: { de: 'Lastschriftdatei erstellen', en: 'Build direct-debit file' },
  description: {
    de: 'Schreibt die Lastschriften als pain.008, teilt nach den Grenzen der Bank, liest jede Datei zurück und prüft Kontrollsummen, Bankregeln und Schema.',
    en: "Writes the debits as pain.008, splits by the bank's limits, reads every file back and checks control sums, bank rules and schema.",
  },
  parameters: z.strictObject({
    ...referenceParameters,
    /** Team that is asked for the signatures on a file built anew. */
    team: z.string().optional(),
  }),
  outcomes: ['built', 'empty'],
  async execute({ strapi, sql, tenant, run, parameters, now, progress, addSum }) {
    const built = await buildBankFiles({
      strapi,
      sql,
      tenant,
      runId: Number(run.id),
      period: periodOf(run).key,
      prefix: prefixOf(run, parameters),
      bankProfile: parameters.bankProfile,
      team: parameters.team ?? null,
      createdAt: new Date(collectionParams(run).createdAt),
      now,
      progress,
    });
    const { files, transactions, sumCents, movedDebits } = built;
    addSum('bankFileCents', sumCents);
    return {
      outcome: files.length > 0 ? 'built' : 'empty',
      counts: { files: files.length, transactions, movedDebits },
      result: { files: files.map(({ message_id: messageId, sha256 }) => ({ messageId, sha256 })), sumCents },
    };
  },
});
