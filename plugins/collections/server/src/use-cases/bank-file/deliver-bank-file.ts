import {
  audit,
  inTransaction,
  isKassenwerkError,
  openSealedFile,
  publishLive,
  type Kassenwerk,
  type OutboxMessage,
  type Sql,
} from '@kassenwerk/kernel';
import { setBankFileStatus, type BankFileRow } from '../../stores/bank-file-store';
import { tenantFolder } from '../../stores/data-folder';
import { markSubmitted } from '../../stores/debit-item-store';
import { holdBankFile } from './bank-file-guard';
import type { BankTransport, HandoverResult } from './bank-transport';
import { bankFilePath } from './bank-file-path';
import { isTampered } from './file-hash';
import { folderTransport } from './folder-transport';
import { tellRun } from './tell-run';
import { voidBankFile } from './void-bank-file';

/**
 * Carries out an ordered hand-over; called at least once. The lock on the file keeps two processes from handing it over at
 * the same time, and the transport keeps a repeated call from doing it again. A file changed since its release becomes void.
 */
export async function deliverBankFile({ payload, tenant }: OutboxMessage, strapi: Kassenwerk): Promise<void> {
  const transport = folderTransport(await tenantFolder(tenant, 'bank-files'));
  await inTransaction(strapi, async (sql) => {
    const file = await holdBankFile(sql, String(payload['documentId']));
    // Withdrawn since it was ordered, or delivered by an earlier call.
    if (file.status !== 'released') return;
    await deliver(sql, file, () => handOver(strapi, file, transport));
  });
}

async function handOver(strapi: Kassenwerk, file: BankFileRow, transport: BankTransport): Promise<HandoverResult> {
  const { tenant, message_id: messageId, sha256 } = file;
  const path = await bankFilePath(file);
  try {
    return await transport.handOver({ messageId, sha256, open: () => openSealedFile(strapi, tenant, path) });
  } catch (error) {
    if (isKassenwerkError(error) && isTampered(error)) return 'changed';
    throw error;
  }
}

async function deliver(sql: Sql, file: BankFileRow, send: () => Promise<HandoverResult>): Promise<void> {
  const { tenant, id, document_id: documentId, message_id: messageId, sha256 } = file;
  const result = await send();
  if (result === 'changed') return voidBankFile(sql, file, { cause: 'changed' });
  await setBankFileStatus(sql, file, 'transmitted');
  const debits = await markSubmitted(sql, { tenant, fileId: id });
  await audit(sql, {
    tenant,
    action: 'handOverBankFile',
    subjectType: 'bankFile',
    subjectId: documentId,
    details: { messageId, sha256, debits, result },
  });
  await tellRun(sql, { tenant: file.tenant, runId: file.run_id }, { kind: 'bankFileTransmitted' });
  await publishLive(sql, { tenant, type: 'bankFile', id: documentId, data: { status: 'transmitted' } });
}
