import { heldFiles, holderOfFile, holdFiles, openHeldFile, uploadTagOf, type HeldFile } from '@kassenwerk/forms';
import { audit, fail, inTransaction, mayIn, requireScope, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { lockConversationOfMessage } from '../stores/message-store';
import { lockForStaff, written } from './conversation-of-staff';
import { notFound } from './invite-member';

/** Where files of messages are uploaded, by members and staff alike; the limits are those that fields of forms have. */
export const messageFiles = {
  form: 'portal-message',
  field: { id: 'files', type: 'file', label: { de: 'Dateien', en: 'Files' } },
} as const;

/** Files that go with a message: what the page uploaded under its secret. */
export interface MessageFiles {
  files: readonly string[];
  uploadKey?: string | undefined;
}

export const holderOf = (messageId: string): string => `portalMessage ${messageId}`;

/** @returns what claims the files in the transaction of the message */
export async function filesToHold(strapi: Kassenwerk, tenant: string, { files: ids, uploadKey }: MessageFiles) {
  const uploadTag = uploadKey ? await uploadTagOf(strapi, tenant, uploadKey) : '';
  return (sql: Sql, { id, memberId }: { id: string; memberId: string }): Promise<void> =>
    holdFiles(sql, { tenant, form: messageFiles.form, uploadTag, ids, heldBy: holderOf(id), memberId });
}

/** The messages with their files. */
export async function withFiles<T extends { id: string }>(
  strapi: Kassenwerk,
  messages: readonly T[],
): Promise<(T & { files: HeldFile[] })[]> {
  const found = await heldFiles(
    strapi,
    messages.map(({ id }) => holderOf(id)),
  );
  return messages.map((message) => ({ ...message, files: found.get(holderOf(message.id)) ?? [] }));
}

/** A member opens what belongs to the own conversations. @throws KW_NOT_FOUND */
export async function openOwnMessageFile(strapi: Kassenwerk, memberId: string, id: string) {
  const messageId = await messageOf(strapi, id);
  const conversation = await inTransaction(strapi, (sql) => lockConversationOfMessage(sql, messageId));
  if (conversation?.memberId !== memberId) throw notFound();
  return openHeldFile(strapi, id);
}

/** Staff need the right to see health data, as for files of forms; that somebody opened it is written down. @throws KW_NOT_FOUND, KW_FORBIDDEN */
export async function openMessageFile(strapi: Kassenwerk, id: string) {
  const messageId = await messageOf(strapi, id);
  await inTransaction(strapi, async (sql) => {
    const found = await lockConversationOfMessage(sql, messageId);
    if (!found) throw notFound();
    const conversation = await lockForStaff(sql, found.id);
    if (!mayIn(requireScope().ability, conversation.tenant, 'see', 'healthData')) throw forbidden();
    await audit(sql, { action: 'download', ...written(conversation, { file: id }) });
  });
  return openHeldFile(strapi, id);
}

async function messageOf(strapi: Kassenwerk, id: string): Promise<string> {
  const [kind, messageId] = (await holderOfFile(strapi, id))?.split(' ') ?? [];
  if (kind !== 'portalMessage' || !messageId) throw notFound();
  return messageId;
}

const forbidden = () =>
  fail('forbidden', 'KW_FORBIDDEN', {
    de: 'Dafür fehlt Ihnen die Berechtigung. Bitte wenden Sie sich an Ihre Fachadministration.',
    en: 'You do not have permission for this. Please ask your administrator.',
  });
