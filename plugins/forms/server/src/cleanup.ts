import { insertSchedule, registerScheduleAction } from '@kassenwerk/engine';
import { inTransaction, runAsJob, sharedTenant, system, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from './kassenwerk';
import { expireCoSignatures } from './stores/co-signature-store';
import { deleteExpiredDrafts } from './stores/draft-store';
import { fileArea, pieceArea, removeFile, settledFiles } from './stores/file-folder';
import { deleteExpiredFiles, knownFileIds } from './stores/file-store';
import { deleteExpiredUploads, knownPieces } from './stores/upload-store';
import { settleSubmission } from './stores/submission-store';

const nightly = 'forms.cleanup';

/** What the clock may start. Called in register(). */
export function registerCleanup(): void {
  registerScheduleAction(nightly, {
    title: { de: 'Abgelaufene Entwürfe und Uploads löschen', en: 'Delete expired drafts and uploads' },
    async run({ strapi, tenant }) {
      const funds = tenant === sharedTenant ? await allFunds(strapi) : [tenant];
      const figures = { drafts: 0, files: 0, coSignatures: 0 };
      for (const fund of funds) {
        const one = await runAsJob(fund, `schedule ${nightly}`, () => cleanUp(strapi, fund));
        for (const name of ['drafts', 'files', 'coSignatures'] as const) figures[name] += one[name];
      }
      return figures;
    },
  });
}

const allFunds = async (strapi: Kassenwerk): Promise<string[]> =>
  (await withSql(strapi, (sql) => sql.rows<{ key: string }>('select key from tenants order by key'))).map(
    ({ key }) => key,
  );

/** Takes away what nobody came back for. Files without a row are left over from a crash or a submission that was deleted. */
export async function cleanUp(strapi: Kassenwerk, tenant: string) {
  const drafts = await withSql(strapi, (sql) => deleteExpiredDrafts(sql, tenant));
  const expired = await withSql(strapi, (sql) => deleteExpiredFiles(sql, tenant));
  for (const id of expired) await removeFile(tenant, id);
  const pieces = await withSql(strapi, (sql) => deleteExpiredUploads(sql, tenant));
  for (const name of pieces) await removeFile(tenant, name, pieceArea);
  const lost = (await removeLost(strapi, tenant, fileArea)) + (await removeLost(strapi, tenant, pieceArea));
  const coSignatures = await inTransaction(strapi, async (sql) => {
    const submissions = await expireCoSignatures(sql, tenant);
    for (const id of submissions) await settleSubmission(sql, id, 'refused');
    return submissions.length;
  });
  return { drafts, files: expired.length + lost, coSignatures };
}

async function removeLost(
  strapi: Kassenwerk,
  tenant: string,
  area: typeof fileArea | typeof pieceArea,
): Promise<number> {
  const names = await settledFiles(tenant, area);
  const isKnown = area === fileArea ? knownFileIds : knownPieces;
  const known = await withSql(strapi, (sql) => isKnown(sql, tenant, names));
  const lost = names.filter((name) => !known.has(name));
  for (const name of lost) await removeFile(tenant, name, area);
  return lost.length;
}

/** Adds the shipped schedule once; what people changed about it stays. */
export const addCleanupSchedule = (strapi: Kassenwerk): Promise<void> =>
  system('add shipped schedules', () =>
    withSql(strapi, (sql) =>
      insertSchedule(sql, {
        tenant: sharedTenant,
        key: nightly,
        title: { de: 'Abgelaufene Entwürfe und Uploads löschen', en: 'Delete expired drafts and uploads' },
        expression: '45 2 * * *',
        action: nightly,
      }),
    ),
  );
