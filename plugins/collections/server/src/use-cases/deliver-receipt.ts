import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withSql, type TopicHandler } from '@kassenwerk/kernel';
import { tenantFolder } from '../stores/data-folder';
import { receiptFigures } from '../stores/delivery-store';

export const deliveryReceiptTopic = 'collections.deliveryReceipt';

/** Lays the receipt of a delivery into the fund's feedback folder; doing it again writes the same file. */
export const deliverReceipt: TopicHandler = async ({ tenant, payload }, strapi) => {
  const deliveryId = Number(payload['deliveryId']);
  const figures = await withSql(strapi, (sql) => receiptFigures(sql, deliveryId));
  const path = join(await tenantFolder(tenant, 'feedback'), `Quittung_${deliveryId}.json`);
  await writeFile(`${path}.part`, JSON.stringify(figures, null, 2), { mode: 0o600 });
  await rename(`${path}.part`, path);
};
