import { audit, enqueue, inTransaction, type Kassenwerk, type Sql } from '@kassenwerk/kernel';
import { isSent } from '../../domain/debit-planning';
import type { BankFileRow } from '../../stores/bank-file-store';
import { holdBankFile } from './bank-file-guard';
import { alreadySent, isVoid, notReleased } from './bank-file-errors';

export const transmitTopic = 'collections.transmitBankFile';

/** Orders the hand-over of a released file. The message id is the key, so a second order is the same order. */
export const orderTransmission = (
  sql: Sql,
  file: Pick<BankFileRow, 'tenant' | 'document_id' | 'message_id'>,
): Promise<void> =>
  enqueue(sql, {
    tenant: file.tenant,
    topic: transmitTopic,
    key: file.message_id,
    payload: { documentId: file.document_id },
  });

/**
 * Hands a released file to the bank, in the background. Asked twice before it has gone, it goes once.
 * @throws KW_BANK_FILE_NOT_RELEASED, KW_BANK_FILE_ALREADY_SENT, KW_BANK_FILE_VOID
 */
export function transmitBankFile(strapi: Kassenwerk, documentId: string): Promise<{ messageId: string }> {
  return inTransaction(strapi, async (sql) => {
    const file = await holdBankFile(sql, documentId);
    if (isSent(file.status)) throw alreadySent();
    if (file.status === 'void') throw isVoid();
    if (file.status !== 'released') throw notReleased();
    await audit(sql, {
      tenant: file.tenant,
      action: 'transmitBankFile',
      subjectType: 'bankFile',
      subjectId: documentId,
      details: { messageId: file.message_id, sha256: file.sha256 },
    });
    await orderTransmission(sql, file);
    return { messageId: file.message_id };
  });
}
