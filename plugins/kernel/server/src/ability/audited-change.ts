import type { Core } from '@strapi/strapi';
import { insertAuditRecord } from '../audit/audit';
import { isAboutPerson, memberOf } from '../audit/audit-reads';
import { insertAuditValues, sealAuditValues, type SealedValues } from '../audit/audit-values';
import { tenancyOptions } from '../database/tenancy';
import type { SchemaLike } from './field-limits';
import { sensitivityOf } from './sensitive-fields';

/** Change and audit record in one transaction: who changed which fields of what, from what to what. */
export async function changeAudited(
  strapi: Core.Strapi,
  change: AuditedChange,
  next: () => Promise<unknown>,
): Promise<unknown> {
  return changeWith(strapi, { change, told: await tellChange(strapi, change), next });
}

function changeWith(
  strapi: Core.Strapi,
  { change, told, next }: { change: AuditedChange; told: ToldChange; next(): Promise<unknown> },
): Promise<unknown> {
  return strapi.db.transaction(async ({ trx }) => {
    const result = await next();
    const { tenant, documentId, memberId } = changedRecord(result, change);
    if (tenant) {
      await insertAuditRecord(strapi, trx, {
        tenant,
        action: change.action,
        subjectType: change.type,
        subjectId: documentId,
        details: { ...told.details, ...(memberId ? { memberId } : {}) },
      });
      const whose = change.type === 'member' ? documentId : (memberId ?? null);
      if (told.sealed) await insertAuditValues(strapi, trx, { tenant, memberId: whose, ...told.sealed });
    }
    return result;
  });
}

export interface AuditedChange {
  action: string;
  type: string;
  contentType: SchemaLike;
  /** What the person has sent. */
  data?: Record<string, unknown>;
  documentId?: string;
  /** The record as it was; a new one has none. */
  before?: Record<string, unknown>;
}

interface ToldChange {
  details: object;
  sealed?: SealedValues;
}

/**
 * Values of bank, income and health data stay out: that they changed is all the record tells. Others of a person are sealed apart
 * from the record, so that they can go with the person while the record stays.
 */
async function tellChange(strapi: Core.Strapi, change: AuditedChange): Promise<ToldChange> {
  const { type, contentType, data = {}, before = {} } = change;
  const fields = Object.keys(data).filter((field) => !isSame(data[field], before[field]));
  const open = fields.filter((field) => !sensitivityOf(type, field));
  const pick = (record: Record<string, unknown>) =>
    Object.fromEntries(open.map((field) => [field, record[field] ?? null]));
  const values = { before: pick(before), after: pick(data) };
  if (!isAboutPerson(type, contentType)) return { details: { fields, ...values } };
  const tenant = before['tenant'] ?? data['tenant'];
  if (open.length === 0 || typeof tenant !== 'string') return { details: { fields } };
  const sealed = await sealAuditValues(strapi, tenant, values);
  return { details: { fields, values: sealed.commitment }, sealed };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What the Document Service answers: the record, or for a deletion the entries that went. */
function changedRecord(
  result: unknown,
  { type, contentType, documentId, before }: AuditedChange,
): { tenant?: string; documentId: string; memberId?: string } {
  const { entries, ...own } = (result ?? {}) as { entries?: Record<string, unknown>[] } & Record<string, unknown>;
  const record = entries?.[0] ?? own;
  const tenant = record[tenancyOptions(contentType as never).tenantColumn ?? 'tenant'] as string | undefined;
  const memberId = memberOf(type, { ...before, ...record });
  return { tenant, documentId: String(record['documentId'] ?? documentId ?? ''), memberId };
}
