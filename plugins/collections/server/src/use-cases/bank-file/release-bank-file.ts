import { audit, fail, inTransaction, publishLive, requireScope, type Kassenwerk, type Sql } from '@kassenwerk/kernel';
import { sign, type SignatureResult } from '@kassenwerk/engine';
import { SIGNATURES_NEEDED } from '../../domain/debit-planning';
import { setBankFileStatus, type BankFileRow } from '../../stores/bank-file-store';
import { closeReleaseTask } from '../../stores/bank-file-task-store';
import { insertSignature, peopleWhoChangedFileData, signaturesOf } from '../../stores/signature-store';
import { holdBankFile, isUnchangedElseVoid } from './bank-file-guard';
import { changedOnDisk, refusalFor, tooLate } from './bank-file-errors';
import { checkCollectionDates } from './collection-date-check';
import { tellRun } from './tell-run';

export interface Release {
  /** What the person was shown; a signature counts for exactly these bytes. */
  sha256: string;
  comment?: string;
}

/**
 * Signs a file. The second signature, by another person, releases it and lets the run go on. Whoever changed data in the
 * file may not sign; a file changed on the disk becomes void.
 * @throws KW_RELEASE_SAME_PERSON, KW_RELEASE_EXCLUDED, KW_RELEASE_CHANGED, KW_BANK_FILE_CHANGED, KW_BANK_FILE_TOO_LATE,
 *   KW_BANK_FILE_ALREADY_SENT
 */
export async function releaseBankFile(
  strapi: Kassenwerk,
  documentId: string,
  release: Release,
): Promise<'firstSignature' | 'released'> {
  const status = await inTransaction(strapi, async (sql) => {
    const file = await holdBankFile(sql, documentId);
    const refusal = refusalFor(file.status);
    if (refusal) throw refusal;
    if (!(await isUnchangedElseVoid(sql, file))) return 'void' as const;
    const inTime = await checkCollectionDates(strapi, file, new Date());
    if (!inTime.ok) throw tooLate(inTime.text);
    return addSignature(sql, file, release);
  });
  // Only after the commit: the file must stay void although the person is refused.
  if (status === 'void') throw changedOnDisk();
  return status;
}

async function addSignature(
  sql: Sql,
  file: BankFileRow,
  { sha256, comment }: Release,
): Promise<'firstSignature' | 'released'> {
  const { actor } = requireScope();
  const result = await attempt(sql, file, { by: actor.id, hash: sha256 });
  if (!result.accepted) {
    throw fail(result.code === 'KW_RELEASE_EXCLUDED' ? 'forbidden' : 'conflict', result.code, result.message);
  }
  const status = result.complete ? 'released' : 'firstSignature';
  await insertSignature(sql, file, { by: actor.id, name: actor.name, sha256, comment });
  await setBankFileStatus(sql, file, status);
  await audit(sql, {
    tenant: file.tenant,
    action: 'releaseBankFile',
    subjectType: 'bankFile',
    subjectId: file.document_id,
    details: { sha256, status },
  });
  if (result.complete) {
    await closeReleaseTask(sql, file, 'done', actor);
    await tellRun(sql, { tenant: file.tenant, runId: file.run_id }, { kind: 'bankFileReleased' });
  }
  await publishLive(sql, { tenant: file.tenant, type: 'bankFile', id: file.document_id, data: { status } });
  return status;
}

/** What would become of a signature; changes nothing. */
export async function attempt(
  sql: Sql,
  file: BankFileRow,
  { by, hash }: { by: string; hash: string },
): Promise<SignatureResult> {
  const signatures = (await signaturesOf(sql, file)).filter((one) => !one.is_void);
  const state = {
    hash: file.sha256,
    signatures: signatures.map((one) => ({ by: one.signed_by, at: one.signed_at.toISOString() })),
    excluded: await peopleWhoChangedFileData(sql, file),
  };
  return sign(state, { by, hash, at: new Date().toISOString() }, SIGNATURES_NEEDED);
}
