import { publishLive, requireScope, type ReleaseKind, type Sql } from '@kassenwerk/kernel';
import { lockBankFile, setBankFileStatus, type BankFileRow } from '../../stores/bank-file-store';
import { closeReleaseTask } from '../../stores/bank-file-task-store';
import { peopleWhoChangedFileData } from '../../stores/changed-file-data-store';
import { fileReleaseKind, requireFileRelease } from './ask-for-release';
import { changedOnDisk, refusalFor, tooLate } from './bank-file-errors';
import { holdBankFile, isUnchangedElseVoid } from './bank-file-guard';
import { checkCollectionDates } from './collection-date-check';
import { tellRun } from './tell-run';
import { voidBankFile } from './void-bank-file';

/** How direct-debit files take part in the kernel's releases. */
export const fileReleases: ReleaseKind = {
  kind: fileReleaseKind,
  label: { de: 'Freigabe einer Lastschriftdatei', en: 'Release of a direct-debit file' },
  permission: { action: 'release', subject: 'bankFile' },
  page: '/bank-files/:id/show',
  async lock(sql, { subjectId }) {
    await lockBankFile(sql, subjectId);
  },
  async inspect(sql, { subjectId }, strapi) {
    const file = await holdBankFile(sql, subjectId);
    const refusal = refusalFor(file.status);
    if (refusal) throw refusal;
    if (!(await isUnchangedElseVoid(strapi, sql, file))) return { refused: changedOnDisk() };
    const inTime = await checkCollectionDates(strapi, file, new Date());
    if (!inTime.ok) throw tooLate(inTime.text);
    return { hash: file.sha256, excluded: await peopleWhoChangedFileData(sql, file) };
  },
  async decided(sql, { release, status, reason }) {
    const file = await holdBankFile(sql, release.subjectId);
    if (status === 'refused') return voidBankFile(sql, file, { cause: 'withdrawn', reason: reason ?? undefined });
    if (status === 'lapsed') return askAgain(sql, file);
    return recordSignature(sql, { file, isReleased: status === 'released' });
  },
};

async function askAgain(sql: Sql, file: BankFileRow): Promise<void> {
  await setBankFileStatus(sql, file, 'checked');
  await requireFileRelease(sql, file);
}

async function recordSignature(
  sql: Sql,
  { file, isReleased }: { file: BankFileRow; isReleased: boolean },
): Promise<void> {
  const status = isReleased ? 'released' : 'firstSignature';
  await setBankFileStatus(sql, file, status);
  if (isReleased) {
    await closeReleaseTask(sql, file, 'done', requireScope().actor);
    await tellRun(sql, { tenant: file.tenant, runId: file.run_id }, { kind: 'bankFileReleased' });
  }
  await publishLive(sql, { tenant: file.tenant, type: 'bankFile', id: file.document_id, data: { status } });
}
