import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { filesOfRun } from '../../stores/bank-file-store';
import { orderTransmission } from '../../use-cases/bank-file/transmit-bank-file';

/** Step 70: released files go to the hand-over folder, through the outbox, each once. */
export const transmitBankFile = defineStepType({
  kind: 'run',
  type: 'collections.transmitBankFile',
  title: { de: 'Übergabe an die Bank', en: 'Transfer to the bank' },
  description: {
    de: 'Legt jede freigegebene Datei genau einmal in den Übergabeordner der Banksoftware. Dateien ohne zwei Unterschriften bleiben im Haus.',
    en: "Puts each released file once into the hand-over folder of the bank's software. Files without two signatures stay in the house.",
  },
  parameters: z.strictObject({}),
  outcomes: ['ordered', 'nothing'],
  async execute({ sql, tenant, run }) {
    const files = await filesOfRun(sql, { tenant, runId: Number(run.id) }, ['released']);
    for (const file of files) await orderTransmission(sql, file);
    return { outcome: files.length > 0 ? 'ordered' : 'nothing', counts: { files: files.length } };
  },
});
