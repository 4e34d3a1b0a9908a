import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Kassenwerk } from '@kassenwerk/engine';
import {
  audit,
  enqueue,
  fail,
  inTransaction,
  isKassenwerkError,
  publishLive,
  withSql,
  type Sql,
} from '@kassenwerk/kernel';
import {
  findMessageByHash,
  insertMessage,
  type BankMessageRow,
  type NewBankMessage,
} from '../../stores/bank-message-store';
import { storeMessageFile, type StoredMessageFile } from '../../stores/message-file-store';
import { inspectBankMessage } from './inspect-bank-message';
import { storedMessage } from './stored-message';

export const readMessageTopic = 'collections.readBankMessage';

export interface IncomingBankMessage {
  tenant: string;
  /** What the file was called outside; shown to people, never used as a path. */
  fileName: string;
  /** `upload`, `ebics`, `simulator` … */
  source: string;
  stream: Readable;
}

/**
 * Takes a file of the bank in: stores it, reads it once to its end, and has it booked in the background. A file that
 * cannot be trusted is kept with the status `refused` and its problem; nothing of it is booked.
 * @throws KW_BANK_MESSAGE_KNOWN when the same bytes were received before
 */
export async function receiveBankMessage(strapi: Kassenwerk, message: IncomingBankMessage): Promise<BankMessageRow> {
  const { tenant } = message;
  const file = await storeMessageFile(strapi, tenant, message.stream);
  await refuseKnown(strapi, tenant, file.sha256);
  const read = await inspect(strapi, file, message);
  return inTransaction(strapi, async (sql) => {
    const row = await insertMessage(sql, read);
    // Somebody else has sent the same file in this very moment.
    if (!row) throw known((await findMessageByHash(sql, tenant, file.sha256))!);
    await announce(sql, row);
    return row;
  });
}

async function refuseKnown(strapi: Kassenwerk, tenant: string, sha256: string): Promise<void> {
  const first = await withSql(strapi, (sql) => findMessageByHash(sql, tenant, sha256));
  if (first) throw known(first);
}

async function inspect(
  strapi: Kassenwerk,
  file: StoredMessageFile,
  message: IncomingBankMessage,
): Promise<NewBankMessage> {
  const { tenant, fileName, source } = message;
  const base = { tenant, source, file_name: fileName, path: file.path, sha256: file.sha256 };
  try {
    const { type, counts, warnings } = await inspectBankMessage(storedMessage(strapi, tenant, file.path), fileName);
    return { ...base, type, counts, warnings, status: 'received', problem: null };
  } catch (error) {
    if (!isKassenwerkError(error)) {
      await rm(file.path, { force: true });
      throw error;
    }
    const { code, text } = error;
    return {
      ...base,
      type: null,
      counts: {} as NewBankMessage['counts'],
      warnings: [],
      status: 'refused',
      problem: { code, text },
    };
  }
}

async function announce(sql: Sql, row: BankMessageRow): Promise<void> {
  const { id, tenant, document_id: documentId, status } = row;
  if (status === 'received') await enqueueReading(sql, { tenant, id, position: 0 });
  await audit(sql, {
    tenant,
    action: 'receive',
    subjectType: 'bankMessage',
    subjectId: documentId,
    details: { sha256: row.sha256, status, source: row.source },
  });
  await publishLive(sql, { tenant, type: 'bankMessage', id: documentId, data: { status } });
}

/** Files of one fund are read one after the other, in the order in which they came. */
export const enqueueReading = (
  sql: Sql,
  { tenant, id, position }: { tenant: string; id: number; position: number },
): Promise<void> =>
  enqueue(sql, {
    tenant,
    topic: readMessageTopic,
    key: `bankMessage:${id}:${position}`,
    subject: `bankAccount:${tenant}`,
    payload: { messageId: id },
  });

const known = ({ document_id: documentId, file_name: fileName, received_at: receivedAt }: BankMessageRow) =>
  fail(
    'conflict',
    'KW_BANK_MESSAGE_KNOWN',
    {
      de: 'Diese Datei wurde schon eingelesen. Es wurde nichts doppelt gebucht.',
      en: 'This file has been read before. Nothing was booked twice.',
    },
    { details: { documentId, fileName, receivedAt } },
  );
