import { fail, ownTenant, requireScope, withSql } from '@kassenwerk/kernel';
import { uploadTagOf } from '@kassenwerk/forms';
import type { Kassenwerk } from '../kassenwerk';
import { acceptRequest, type Accepted } from '../use-cases/accept-request';
import { linesOf } from './person-lines';

export interface PhoneNote {
  tenant: string;
  /** Made by the page once, so that a note that is sent twice is taken once. */
  idempotencyKey: string;
  memberId?: string | undefined;
  /** KVNR or member number, as the caller says it. */
  number?: string | undefined;
  callerName?: string | undefined;
  callback?: string | undefined;
  subject: string;
  text: string;
  topic?: string | undefined;
  files: readonly string[];
  uploadKey?: string | undefined;
}

/** What somebody said on the telephone, taken down by staff. @throws KW_NOT_FOUND when there is no such member in the fund */
export async function takePhoneNote(strapi: Kassenwerk, note: PhoneNote): Promise<Accepted> {
  const tenant = ownTenant(note.tenant);
  const { idempotencyKey, memberId, number, callerName, callback, subject, text, topic, files, uploadKey } = note;
  if (memberId && !(await isMember(strapi, tenant, memberId))) throw notFound();
  return acceptRequest(strapi, {
    tenant,
    channel: 'phone',
    externalId: `${requireScope().actor.id} ${idempotencyKey}`,
    memberId,
    topic,
    sender: { kind: memberId ? 'member' : 'unknown', name: callerName },
    subject,
    text: [
      text,
      ...linesOf({ kvnr: number, memberNumber: number }),
      ...(callback ? [`Rückruf: ${callback}`] : []),
    ].join('\n'),
    remarks: [],
    ...(uploadKey ? { files: { uploadTag: await uploadTagOf(strapi, tenant, uploadKey), ids: files } } : {}),
  });
}

const isMember = async (strapi: Kassenwerk, tenant: string, id: string): Promise<boolean> =>
  (await withSql(strapi, (sql) =>
    sql.one('select 1 from members where tenant = $1 and document_id = $2', [tenant, id]),
  )) !== undefined;

const notFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });
