import { inTransaction, type Kassenwerk } from '@kassenwerk/kernel';
import { isSent } from '../../domain/debit-planning';
import { alreadySent, isVoid } from './bank-file-errors';
import { holdBankFile } from './bank-file-guard';
import { voidBankFile } from './void-bank-file';

/**
 * Withdraws a file that has not gone to the bank: it becomes void and its debits wait for a new one.
 * @throws KW_BANK_FILE_ALREADY_SENT, KW_BANK_FILE_VOID
 */
export function rejectBankFile(strapi: Kassenwerk, documentId: string, reason: string): Promise<void> {
  return inTransaction(strapi, async (sql) => {
    const file = await holdBankFile(sql, documentId);
    if (isSent(file.status)) throw alreadySent();
    if (file.status === 'void') throw isVoid();
    await voidBankFile(sql, file, { cause: 'withdrawn', reason });
  });
}
