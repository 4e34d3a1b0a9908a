import type { Kassenwerk, Sql } from '@kassenwerk/kernel';
import { lockBankFile, type BankFileRow } from '../../stores/bank-file-store';
import { bankFileNotFound } from './bank-file-errors';
import { hashOfFile } from './file-hash';
import { voidBankFile } from './void-bank-file';

/** The file, locked against signing, withdrawing and sending by somebody else. @throws KW_BANK_FILE_NOT_FOUND */
export async function holdBankFile(sql: Sql, documentId: string): Promise<BankFileRow> {
  const file = await lockBankFile(sql, documentId);
  if (!file) throw bankFileNotFound();
  return file;
}

/**
 * Whether the bytes on the disk are still those that were built. A changed file is made void here; the caller commits that
 * and refuses what was asked for afterwards.
 */
export async function isUnchangedElseVoid(strapi: Kassenwerk, sql: Sql, file: BankFileRow): Promise<boolean> {
  if ((await hashOfFile(strapi, file)) === file.sha256) return true;
  await voidBankFile(sql, file, { cause: 'changed' });
  return false;
}
