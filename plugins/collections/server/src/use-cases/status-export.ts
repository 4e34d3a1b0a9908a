import { join } from 'node:path';
import type { Sql } from '@kassenwerk/kernel';
import { exportCsv } from '../stores/csv-export';
import { tenantFolder } from '../stores/data-folder';
import type { WrittenFile } from '../stores/feedback-store';

/** Result, receivable and payment state of every member of a run, as a CSV for the core system. */
export async function writeStatusExport(
  sql: Sql,
  { tenant, runId }: { tenant: string; runId: number },
): Promise<WrittenFile> {
  const fileName = `Status_${runId}.csv`;
  const path = join(await tenantFolder(tenant, 'feedback'), fileName);
  const query = `select i.item_key as "memberNumber", i.status as "result", r.amount_cents as "amountCents", r.open_cents as "openCents",
      r.status as "receivableStatus", d.status as "debitStatus", d.return_reason as "returnReason"
    from run_items i
    left join receivables r on r.tenant = i.tenant and r.run_id = i.run_id and r.member_id = i.subject_id
    left join debit_items d on d.tenant = i.tenant and d.run_id = i.run_id and d.member_id = i.subject_id
    where i.run_id = ${Number(runId)} order by i.item_key`;
  return { fileName, path, ...(await exportCsv(sql, query, path)) };
}
