import type { Core } from '@strapi/strapi';
import { locked } from '../ability/data-lock';
import { withSql } from '../database/sql';
import { fail } from '../errors/kassenwerk-error';
import { isLocked, maySeeLocked } from '../personal-data/data-locks';
import { requireScope } from '../scope/scope';
import { openAuditValues, type ChangedValues } from './audit-values';

interface FoundRecord {
  tenant: string;
  memberId: string | null;
  details: { values?: string } | null;
}

/** Before and after of one entry about a person; `null` when they have gone with the person. @throws KW_MEMBER_LOCKED */
export async function showAuditValues(strapi: Core.Strapi, documentId: string): Promise<ChangedValues | null> {
  // The Document Service asks the ability and limits fields, as everywhere.
  const record = (await strapi
    .documents('plugin::kernel.audit-record' as never)
    .findOne({ documentId })) as unknown as FoundRecord | null;
  if (!record) throw notFound();
  const { tenant, memberId, details } = record;
  const scope = requireScope();
  if (memberId && !maySeeLocked(scope, tenant) && (await withSql(strapi, (sql) => isLocked(sql, tenant, memberId))))
    throw locked();
  return (details?.values && (await openAuditValues(strapi, tenant, details.values))) || null;
}

const notFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });
