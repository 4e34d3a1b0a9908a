import { join } from 'node:path';
import type { Sql } from '@kassenwerk/kernel';
import { exportCsv } from '../stores/csv-export';
import { tenantFolder } from '../stores/data-folder';
import type { WrittenFile } from '../stores/feedback-store';

/** The lines of a delivery that became no member, as a CSV for the fund. */
export async function writeRejectionReport(
  sql: Sql,
  { tenant, deliveryId }: { tenant: string; deliveryId: number },
): Promise<WrittenFile> {
  const fileName = `Abweisungen_${deliveryId}.csv`;
  const path = join(await tenantFolder(tenant, 'feedback'), fileName);
  const query = `select line_number as "Zeile", rule as "Regel", reason as "Grund", member_number as "Mitgliedsnummer"
    from delivery_rejections where delivery_id = ${Number(deliveryId)} order by line_number`;
  return { fileName, path, ...(await exportCsv(sql, query, path)) };
}
