import { audit, inTransaction } from '@kassenwerk/kernel';
import type { Channel } from '@kassenwerk/casework';
import type { SenderKind } from '../contracts';
import { notFound } from '../domain/not-found';
import type { Kassenwerk } from '../kassenwerk';
import { findItem } from '../stores/item-store';
import { openContent } from './sealed';

/** A request as a person reads it who decides on it before it has a case. */
export interface ShownItem {
  channel: Channel;
  receivedAt: Date;
  senderKind: SenderKind;
  senderName: string | null;
  subject: string;
  text: string;
  files: number;
  memberId: string | null;
  /** It has one meanwhile. */
  caseId: string | null;
}

/** Who reads it is on record. @throws KW_NOT_FOUND */
export const showItem = (strapi: Kassenwerk, id: string): Promise<ShownItem> =>
  inTransaction(strapi, async (sql) => {
    const item = await findItem(sql, id);
    if (!item) throw notFound();
    const { tenant, channel, receivedAt, senderKind, memberId, caseId, fileCount } = item;
    const { sender, subject, text } = await openContent(strapi, tenant, id, item.content);
    await audit(sql, {
      tenant,
      action: 'view',
      subjectType: 'intakeItem',
      subjectId: id,
      ...(memberId ? { details: { memberId } } : {}),
    });
    const senderName = sender.name ?? null;
    return { channel, receivedAt, senderKind, senderName, subject, text, files: fileCount, memberId, caseId };
  });
