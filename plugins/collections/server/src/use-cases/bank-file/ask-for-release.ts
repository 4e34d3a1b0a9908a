import { requireRelease, type Release, type ReleaseKey, type Sql } from '@kassenwerk/kernel';
import { SIGNATURES_NEEDED } from '../../domain/debit-planning';
import { filesOfRun, type BankFileRow } from '../../stores/bank-file-store';
import { addReleaseTasks } from '../../stores/bank-file-task-store';
import { peopleWhoChangedFileData } from '../../stores/changed-file-data-store';
import type { RunKey } from '../../stores/debit-item-store';

export const fileReleaseKind = 'bankFile';

export const releaseKeyOf = ({ tenant, document_id }: Pick<BankFileRow, 'tenant' | 'document_id'>): ReleaseKey => ({
  tenant,
  kind: fileReleaseKind,
  subjectId: document_id,
});

/** Asks for the signatures under every file of the run that still lacks one, by a task and a release each. */
export async function askForRelease(sql: Sql, run: RunKey, team: string | null): Promise<void> {
  await addReleaseTasks(sql, run, team);
  for (const file of await filesOfRun(sql, run, ['built', 'checked', 'firstSignature']))
    await requireFileRelease(sql, file);
}

export async function requireFileRelease(sql: Sql, file: BankFileRow): Promise<Release> {
  return requireRelease(sql, {
    tenant: file.tenant,
    kind: fileReleaseKind,
    subject: { type: 'bankFile', id: file.document_id },
    title: { de: `Lastschriftdatei ${file.file_name}`, en: `Direct-debit file ${file.file_name}` },
    facts: { transactions: file.transactions, sumCents: file.sum_cents },
    hash: file.sha256,
    excluded: await peopleWhoChangedFileData(sql, file),
    signatures: SIGNATURES_NEEDED,
  });
}
