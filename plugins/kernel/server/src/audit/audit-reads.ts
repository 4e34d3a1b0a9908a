import type { Core, UID } from '@strapi/strapi';
import { subjectOfUid } from '../ability/subjects';
import { tenancyOptions } from '../database/tenancy';
import { withSql } from '../database/sql';
import { audit } from './audit';

type Row = Record<string, unknown>;

export interface Read {
  uid: UID.ContentType;
  /** What was done with the Document Service. */
  action: string;
  params: { documentId?: string; filters?: unknown; q?: unknown };
  contentType: { attributes: Row };
  result: unknown;
}

/** Who asks by one of these looks for one person. */
const identifying = /"(kvnr|memberNumber|memberId|iban|documentId|id)":/;

/**
 * Writes down that somebody has looked at the data of one person: a record opened by its id, or a search for a person that finds
 * exactly one. Lists tell nothing about anybody in particular and are not recorded.
 */
export async function auditRead(strapi: Core.Strapi, read: Read): Promise<void> {
  const { uid, contentType, params } = read;
  const row = isAboutPerson(subjectOfUid(uid), contentType) ? personRead(read) : undefined;
  if (!row) return;
  const subjectId = String(row['documentId'] ?? params.documentId ?? '');
  const tenant = await tenantOf(strapi, read, { ...row, documentId: subjectId });
  if (!tenant) return;
  const memberId = memberOf(subjectOfUid(uid), row);
  await withSql(strapi, (sql) =>
    audit(sql, {
      tenant,
      action: 'read',
      subjectType: subjectOfUid(uid),
      subjectId,
      details: { ...(memberId ? { memberId } : {}), ...(read.action === 'findOne' ? {} : { by: 'search' }) },
    }),
  );
}

/** Whose data a record holds, when it is not the member itself. */
export function memberOf(subject: string, row: Row): string | undefined {
  const memberId = row['memberId'] ?? (subject === 'memberDocument' ? row['subjectId'] : undefined);
  return typeof memberId === 'string' ? memberId : undefined;
}

/** A type says so itself, or has members as owners of its rows. */
export const isAboutPerson = (subject: string, { attributes }: { attributes: object }): boolean =>
  ['member', 'memberDocument'].includes(subject) || 'memberId' in attributes;

function personRead({ action, result, params }: Read): Row | undefined {
  if (action === 'findOne') return (result as Row | null) ?? undefined;
  const rows = action === 'findMany' && Array.isArray(result) ? (result as Row[]) : [];
  const isSearch = Boolean(params.q) || identifying.test(JSON.stringify(params.filters ?? {}));
  return rows.length === 1 && isSearch ? rows[0] : undefined;
}

/** A person may ask for some fields only, and then the fund has to be looked up. */
async function tenantOf(strapi: Core.Strapi, { uid, contentType }: Read, row: Row): Promise<string | undefined> {
  const column = tenancyOptions(contentType as never).tenantColumn ?? 'tenant';
  if (typeof row[column] === 'string') return row[column];
  const found = (await strapi.db
    .query(uid)
    .findOne({ where: { documentId: row['documentId'] }, select: [column] })) as Row | null;
  return found ? String(found[column]) : undefined;
}
