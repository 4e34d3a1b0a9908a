import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { insertFeedbackFile } from '../../stores/feedback-store';
import { writeMemberExport } from '../../use-cases/member-export';
import { collectionParams } from '../run-parameters';

/** Verified addresses and data for re-import, in the format of deliveries: read back, it changes nothing. */
export const exportMembers = defineStepType({
  kind: 'run',
  type: 'collections.exportMembers',
  title: { de: 'Geprüfte Anschriften zurückgeben', en: 'Return verified addresses' },
  description: {
    de: 'Schreibt die Mitglieder mit geprüften Anschriften im Format der Lieferung; wieder eingelesen ergibt sie keine Änderung.',
    en: 'Writes the members with verified addresses in the delivery format; read back it yields no change.',
  },
  parameters: z.strictObject({}),
  async execute({ sql, run, tenant, addSum }) {
    const file = await writeMemberExport(sql, {
      tenant,
      runId: Number(run.id),
      createdOn: collectionParams(run).keyDate,
    });
    await insertFeedbackFile(sql, { ...file, tenant, runId: Number(run.id), kind: 'members' });
    addSum('returnedMembers', file.rows);
    return { counts: { members: file.rows }, result: { fileName: file.fileName, sha256: file.sha256 } };
  },
});
