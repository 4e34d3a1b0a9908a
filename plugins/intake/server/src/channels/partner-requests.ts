import { ownTenant } from '@kassenwerk/kernel';
import { uploadTagOf } from '@kassenwerk/forms';
import type { SenderKind } from '../contracts';
import type { Kassenwerk } from '../kassenwerk';
import { acceptRequest, type Accepted } from '../use-cases/accept-request';
import { linesOf, type KnownPerson } from './person-lines';

export interface PartnerRequest {
  tenant: string;
  idempotencyKey: string;
  subject: string;
  text: string;
  topic?: string | undefined;
  language?: string | undefined;
  receivedAt?: string | undefined;
  senderKind: SenderKind;
  senderName?: string | undefined;
  senderEmail?: string | undefined;
  person?: KnownPerson | undefined;
  files: readonly string[];
  uploadKey?: string | undefined;
}

/** @throws KW_NOT_FOUND, KW_UPLOAD_UNKNOWN, KW_INTAKE_KEY_REUSED */
export async function takePartnerRequest(strapi: Kassenwerk, given: PartnerRequest): Promise<Accepted> {
  const tenant = ownTenant(given.tenant);
  const { idempotencyKey, subject, text, topic, language, receivedAt, person, files, uploadKey } = given;
  const lines = person ? linesOf(person) : [];
  return acceptRequest(strapi, {
    tenant,
    channel: 'partner',
    externalId: idempotencyKey,
    topic,
    language,
    ...(receivedAt ? { receivedAt: new Date(receivedAt) } : {}),
    sender: { kind: given.senderKind, name: given.senderName, address: given.senderEmail },
    subject,
    text: [text, ...lines].join('\n'),
    remarks: [],
    ...(uploadKey ? { files: { uploadTag: await uploadTagOf(strapi, tenant, uploadKey), ids: files } } : {}),
  });
}
