import { subject as asSubject } from '@casl/ability';
import type { Core, UID } from '@strapi/strapi';
import { fail } from '../errors/kassenwerk-error';
import { isOwnType } from '../own-plugins';
import type { Scope } from '../scope/scope';
import type { AppAbility } from './ability';
import { subjectOfUid, tenantColumnOf } from './subjects';

type Row = Record<string, unknown>;

interface Question {
  /** The endpoint's path, such as `/tasks/:id/resolve`. */
  path: string;
  permission: { action: string; subject: string };
  params: Record<string, string>;
}

/**
 * Row level security keeps own endpoints within the funds of a right. What a role says about single records beyond that (the tasks of
 * the own team alone) is asked here, once for all endpoints that name a record in their path. @throws KW_NOT_FOUND, KW_FORBIDDEN
 */
export async function assertMayUseRecord(strapi: Core.Strapi, scope: Scope, question: Question): Promise<void> {
  const [, plural = '', key = ''] = /^\/([\w-]+)\/:(\w+)/.exec(question.path) ?? [];
  const uid = plural && uidOfPlural(strapi, plural);
  if (!uid) return;
  const { action, subject } = question.permission;
  const type = subjectOfUid(uid);
  const { ability } = scope;
  const asks = [...new Set(['read', ...(type === subject ? [action] : [])])].filter((one) =>
    hasConditions(ability, one, type),
  );
  if (asks.length === 0) return;
  const record = await findRecord(strapi, uid, question.params[key] ?? '');
  // Whether it exists at all, the endpoint tells in its own words.
  if (!record) return;
  const may = (one: string) => ability.can(one, asSubject(type, { ...record }));
  if (asks.includes('read') && !may('read')) throw notFound();
  if (!asks.every(may)) throw forbidden();
}

/** The rows of a list that somebody may read. The rows carry the columns that conditions of this type are about, or are left out. */
export const readableRows = <T extends object>(
  ability: AppAbility,
  type: string,
  tenant: string,
  rows: readonly T[],
): T[] => rows.filter((row) => ability.can('read', asSubject(type, { ...row, [tenantColumnOf(type)]: tenant })));

const hasConditions = (ability: AppAbility, action: string, type: string): boolean =>
  ability
    .rulesFor(action, type)
    .some(({ conditions }) => Object.keys(conditions ?? {}).some((field) => field !== tenantColumnOf(type)));

function uidOfPlural(strapi: Core.Strapi, plural: string): UID.ContentType | undefined {
  const types = Object.values(strapi.contentTypes) as { uid: UID.ContentType; info?: { pluralName?: string } }[];
  return types.find(({ uid, info }) => info?.pluralName === plural && isOwnType(strapi, uid))?.uid;
}

/** Some endpoints take the number of the row instead of its document id. */
const findRecord = (strapi: Core.Strapi, uid: UID.ContentType, id: string): Promise<Row | null> =>
  strapi.db.query(uid).findOne({
    where: /^\d{1,9}$/.test(id) ? { $or: [{ documentId: id }, { id: Number(id) }] } : { documentId: id },
  }) as Promise<Row | null>;

const notFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });

const forbidden = () =>
  fail('forbidden', 'KW_FORBIDDEN', {
    de: 'Diesen Datensatz dürfen Sie nicht ändern.',
    en: 'You may not change this record.',
  });
