import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { insertFeedbackFile } from '../../stores/feedback-store';
import { writeRejectionReport } from '../../use-cases/rejection-report';
import { collectionParams } from '../run-parameters';

export const rejectionReport = defineStepType({
  kind: 'run',
  type: 'collections.rejectionReport',
  title: { de: 'Abweisungsprotokoll', en: 'Rejection report' },
  description: {
    de: 'Schreibt die abgewiesenen Zeilen mit Regel und Zeilennummer in eine Datei für die Kasse.',
    en: 'Writes the rejected lines with rule and line number into a file for the fund.',
  },
  parameters: z.strictObject({}),
  async execute({ sql, run, tenant }) {
    const file = await writeRejectionReport(sql, { tenant, deliveryId: collectionParams(run).deliveryId });
    await insertFeedbackFile(sql, { ...file, tenant, runId: Number(run.id), kind: 'rejections' });
    return { counts: { rejected: file.rows }, result: { fileName: file.fileName } };
  },
});
