import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { insertFeedbackFile } from '../../stores/feedback-store';
import { writeStatusExport } from '../../use-cases/status-export';

/** What became of every member in the run, for the core system of the fund. */
export const exportStatus = defineStepType({
  kind: 'run',
  type: 'collections.exportStatus',
  title: { de: 'Statusrückmeldung', en: 'Status feedback' },
  description: {
    de: 'Meldet je Mitglied Ergebnis, Forderung und Zahlungsstand an das Kernsystem.',
    en: 'Reports result, receivable and payment state of each member to the core system.',
  },
  parameters: z.strictObject({}),
  async execute({ sql, run, tenant }) {
    const file = await writeStatusExport(sql, { tenant, runId: Number(run.id) });
    await insertFeedbackFile(sql, { ...file, tenant, runId: Number(run.id), kind: 'status' });
    return { counts: { members: file.rows }, result: { fileName: file.fileName } };
  },
});
