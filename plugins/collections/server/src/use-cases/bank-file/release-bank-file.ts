import { decideRelease, inTransaction, type Kassenwerk } from '@kassenwerk/kernel';
import { findBankFile } from '../../stores/bank-file-store';
import { requireFileRelease } from './ask-for-release';
import { bankFileNotFound, refusalFor } from './bank-file-errors';

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
  { sha256, comment }: Release,
): Promise<'firstSignature' | 'released'> {
  const release = await inTransaction(strapi, async (sql) => {
    const file = await findBankFile(sql, documentId);
    if (!file) throw bankFileNotFound();
    const refusal = refusalFor(file.status);
    if (refusal) throw refusal;
    return requireFileRelease(sql, file);
  });
  const answer = { decision: 'release' as const, hash: sha256, reason: comment };
  const { complete } = await decideRelease(strapi, release.documentId, answer);
  return complete ? 'released' : 'firstSignature';
}
