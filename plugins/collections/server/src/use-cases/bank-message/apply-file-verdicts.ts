import { publishLive, type Sql } from '@kassenwerk/kernel';
import { updateFileVerdicts } from '../../stores/payment-block-store';
import { createSubjectTask } from '../../stores/return-task-store';

/** Files follow the state of their debits; a refused file is a task for a person. */
export async function applyFileVerdicts(sql: Sql, tenant: string, fileIds: readonly number[]): Promise<void> {
  if (fileIds.length === 0) return;
  for (const { document_id: id, status } of await updateFileVerdicts(sql, tenant, fileIds)) {
    await publishLive(sql, { tenant, type: 'bankFile', id, data: { status } });
    if (status !== 'rejected') continue;
    await createSubjectTask(sql, {
      tenant,
      kind: 'repairDebitFile',
      title: { de: 'Die Bank hat eine Lastschriftdatei abgelehnt', en: 'The bank has refused a direct-debit file' },
      subjectId: id,
      dueInDays: 1,
      payload: {},
    });
  }
}
