import { access } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  audit,
  inTransaction,
  mayIn,
  maySeeLocked,
  openSealedFile,
  requireScope,
  type Kassenwerk,
} from '@kassenwerk/kernel';
import { findBankFile, holdsLocked } from '../../stores/bank-file-store';
import { bankFileHoldsAccounts, bankFileHoldsLocked, bankFileNotFound } from './bank-file-errors';
import { bankFilePath } from './bank-file-path';

/** Opens a file for a person; who took it is on record before the first byte leaves. @throws KW_BANK_FILE_NOT_FOUND, KW_BANK_FILE_HOLDS_ACCOUNTS, KW_BANK_FILE_HOLDS_LOCKED */
export function downloadBankFile(
  strapi: Kassenwerk,
  documentId: string,
): Promise<{ fileName: string; stream: Readable }> {
  return inTransaction(strapi, async (sql) => {
    const file = await findBankFile(sql, documentId);
    if (!file) throw bankFileNotFound();
    if (!mayIn(requireScope().ability, file.tenant, 'see', 'bankData')) throw bankFileHoldsAccounts();
    if (!maySeeLocked(requireScope(), file.tenant) && (await holdsLocked(sql, file))) throw bankFileHoldsLocked();
    const path = await bankFilePath(file);
    await access(path).catch(() => {
      throw bankFileNotFound();
    });
    const { tenant, sha256, file_name: fileName } = file;
    await audit(sql, {
      tenant,
      action: 'download',
      subjectType: 'bankFile',
      subjectId: documentId,
      details: { sha256 },
    });
    return { fileName, stream: await openSealedFile(strapi, tenant, path) };
  });
}
