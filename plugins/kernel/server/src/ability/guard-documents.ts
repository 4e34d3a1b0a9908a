import { subject } from '@casl/ability';
import { permittedFieldsOf, rulesToCondition } from '@casl/ability/extra';
import type { Core, UID } from '@strapi/strapi';
import { insertAuditRecord } from '../audit/audit';
import { tenancyOptions } from '../database/tenancy';
import { fail } from '../errors/kassenwerk-error';
import { isOwnType } from '../own-plugins';
import { currentScope, type Scope } from '../scope/scope';
import type { AppAbility } from './ability';
import { sensitivityOf } from './sensitive-fields';
import { subjectOfUid } from './subjects';

type Filters = Record<string, unknown>;
type Params = Record<string, unknown> & { filters?: Filters; data?: Record<string, unknown>; documentId?: string };

interface DocumentCall {
  uid: UID.ContentType;
  action: string;
  params: object;
  contentType: SchemaLike;
}

const reads = new Set(['findOne', 'findMany', 'findFirst', 'count']);
const abilityAction: Record<string, string> = {
  publish: 'update',
  unpublish: 'update',
  discardDraft: 'update',
  clone: 'create',
};
/** What Strapi adds to every record; tells nothing about a person. */
const technicalFields = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];

const notFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });
const isPlainObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const filtersUnreadable = () =>
  fail('invalid', 'KW_FILTERS_INVALID', {
    de: 'Ein Filter nennt ein Feld und einen Wert, zum Beispiel filters[town][$eq]=Kiel.',
    en: 'A filter names a field and a value, for example filters[town][$eq]=Kiel.',
  });
const searchUnreadable = () =>
  fail('invalid', 'KW_SEARCH_INVALID', {
    de: 'Gesucht wird nach einem Text. Bitte geben Sie „_q“ nur einmal an.',
    en: 'A search takes a text. Please give "_q" only once.',
  });
const forbiddenField = (field: string) =>
  fail(
    'forbidden',
    'KW_FIELD_FORBIDDEN',
    { de: `Das Feld „${field}“ dürfen Sie nicht verwenden.`, en: `You may not use the field "${field}".` },
    { details: { field } },
  );

/**
 * The first lock on the Document Service, which the generated REST uses: conditions become filters for reading, the record
 * is loaded and asked before writing (Strapi's update, publish and clone ignore filters), fields are limited both ways, a new
 * row is stamped with the tenant, and a record that keeps who changed it last with the person. Row level security stands behind it.
 */
export function guardDocuments(strapi: Core.Strapi): void {
  strapi.documents.use((async (context: DocumentCall, next: () => Promise<unknown>) => {
    const scope = currentScope();
    if (!scope || scope.actor.kind === 'system' || scope.actor.kind === 'job' || !isOwnType(strapi, context.uid))
      return next();
    const params = context.params as Params;
    const type = subjectOfUid(context.uid);
    if (reads.has(context.action)) {
      if (params.filters !== undefined && !isPlainObject(params.filters)) throw filtersUnreadable();
      const fields = permittedFields(scope, type, 'read', context.contentType);
      assertFieldsUsed(params, fields);
      searchReadable(params, fields, context.contentType);
      params.filters = both(params.filters, readable(scope, type));
      return limitFields(await next(), fields);
    }
    const action = abilityAction[context.action] ?? context.action;
    const before = params.documentId
      ? await assertMayChange(strapi, { uid: context.uid, documentId: params.documentId, action, type, scope })
      : undefined;
    const { contentType } = context;
    if (params.data) prepareData(params.data, { scope, type, action, contentType });
    const change = { action, type, contentType, before, data: params.data, documentId: params.documentId };
    if (params.data && contentType.attributes['changedBy']) params.data = { ...params.data, changedBy: scope.actor.id };
    return changeAudited(strapi, change, next);
  }) as never);
}

/** Change and audit record in one transaction: who changed which fields of what, from what to what. */
function changeAudited(strapi: Core.Strapi, change: AuditedChange, next: () => Promise<unknown>): Promise<unknown> {
  return strapi.db.transaction(async ({ trx }) => {
    const result = await next();
    const { tenant, documentId } = changedRecord(result, change);
    if (tenant) {
      await insertAuditRecord(strapi, trx, {
        tenant,
        action: change.action,
        subjectType: change.type,
        subjectId: documentId,
        details: changedFields(change),
      });
    }
    return result;
  });
}

interface AuditedChange {
  action: string;
  type: string;
  contentType: SchemaLike;
  /** What the person has sent. */
  data?: Record<string, unknown>;
  documentId?: string;
  /** The record as it was; a new one has none. */
  before?: Record<string, unknown>;
}

/** Values of bank, income and health data stay out: that they changed is all the record tells. */
function changedFields({ type, data = {}, before = {} }: AuditedChange): object {
  const fields = Object.keys(data).filter((field) => !isSame(data[field], before[field]));
  const open = fields.filter((field) => !sensitivityOf(type, field));
  const pick = (record: Record<string, unknown>) =>
    Object.fromEntries(open.map((field) => [field, record[field] ?? null]));
  return { fields, before: pick(before), after: pick(data) };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What the Document Service answers: the record, or for a deletion the entries that went. */
function changedRecord(
  result: unknown,
  { contentType, documentId }: AuditedChange,
): { tenant?: string; documentId: string } {
  const { entries, ...own } = (result ?? {}) as { entries?: Record<string, unknown>[] } & Record<string, unknown>;
  const record = entries?.[0] ?? own;
  const tenant = record[tenancyOptions(contentType as never).tenantColumn ?? 'tenant'] as string | undefined;
  return { tenant, documentId: String(record['documentId'] ?? documentId ?? '') };
}

const both = (given: Filters | undefined, own: Filters | undefined): Filters | undefined =>
  own === undefined ? given : given === undefined ? own : { $and: [given, own] };

/** Conditions of all rules that fit, as Strapi filters. No rule at all means nothing is found. */
function readable({ ability }: Scope, type: string): Filters {
  const found = rulesToCondition<AppAbility, Filters, Filters>(
    ability.rulesFor('read', type),
    (rule) => (rule.conditions ?? {}) as Filters,
    {
      and: (all) => ({ $and: all }),
      or: (any) => ({ $or: any }),
      empty: () => ({}),
    },
  );
  return found ?? { id: { $eq: -1 } };
}

type SchemaLike = { attributes: Record<string, unknown> };

const searchedTypes = new Set(['string', 'text', 'email', 'uid', 'enumeration']);

/** Strapi's `_q` looks into every text field, also hidden ones, and so tells their values; here it looks into readable ones. */
function searchReadable(params: Params, allowed: Set<string>, { attributes }: SchemaLike): void {
  const words = params['_q'];
  if (words === undefined || words === '') return;
  if (typeof words !== 'string') throw searchUnreadable();
  delete params['_q'];
  const searched = Object.entries(attributes)
    .filter(([name, attribute]) => allowed.has(name) && isSearched(attribute))
    .map(([name]) => ({ [name]: { $containsi: words } }));
  params.filters = both(params.filters, searched.length > 0 ? { $or: searched } : { id: { $eq: -1 } });
}

function isSearched(attribute: unknown): boolean {
  const { type = '', private: isPrivate } = attribute as { type?: string; private?: boolean };
  return searchedTypes.has(type) && !isPrivate;
}

function permittedFields({ ability }: Scope, type: string, action: string, contentType: unknown): Set<string> {
  const all = Object.keys((contentType as SchemaLike).attributes);
  const fields = permittedFieldsOf(ability, action, type, { fieldsFrom: (rule) => rule.fields ?? all });
  return new Set([...fields, ...technicalFields]);
}

/** A filter or sort on a hidden field would tell its value by trying. Populate reaches other types and is not offered. */
function assertFieldsUsed(params: Params, allowed: Set<string>): void {
  for (const field of fieldsOfFilters(params.filters)) if (!allowed.has(field)) throw forbiddenField(field);
  for (const field of fieldsOfSort(params['sort'])) if (!allowed.has(field)) throw forbiddenField(field);
  const populate = params['populate'];
  if (populate && typeof populate === 'object') {
    for (const field of Object.keys(populate)) if (!allowed.has(field)) throw forbiddenField(field);
  }
}

function fieldsOfFilters(filters: unknown): string[] {
  if (Array.isArray(filters)) return filters.flatMap(fieldsOfFilters);
  if (!filters || typeof filters !== 'object') return [];
  return Object.entries(filters).flatMap(([key, value]) => (key.startsWith('$') ? fieldsOfFilters(value) : [key]));
}

function fieldsOfSort(sort: unknown): string[] {
  if (typeof sort === 'string') return sort.split(',').map((one) => one.split(':')[0]!.trim());
  if (Array.isArray(sort)) return sort.flatMap(fieldsOfSort);
  return sort && typeof sort === 'object' ? Object.keys(sort) : [];
}

function limitFields(result: unknown, allowed: Set<string>): unknown {
  if (Array.isArray(result)) return result.map((one) => limitFields(one, allowed));
  if (!result || typeof result !== 'object') return result;
  return Object.fromEntries(Object.entries(result).filter(([key]) => allowed.has(key)));
}

interface Change {
  uid: UID.ContentType;
  documentId: string;
  action: string;
  type: string;
  scope: Scope;
}

/** @returns the record as it is */
async function assertMayChange(
  strapi: Core.Strapi,
  { uid, documentId, action, type, scope }: Change,
): Promise<Record<string, unknown>> {
  const record = (await strapi.db.query(uid).findOne({ where: { documentId } })) as Record<string, unknown> | null;
  if (!record || !scope.ability.can('read', subject(type, { ...record }))) throw notFound();
  if (!scope.ability.can(action, subject(type, { ...record }))) {
    throw fail('forbidden', 'KW_FORBIDDEN', {
      de: 'Diesen Datensatz dürfen Sie nicht ändern.',
      en: 'You may not change this record.',
    });
  }
  return record;
}

function prepareData(
  data: Record<string, unknown>,
  given: { scope: Scope; type: string; action: string; contentType: SchemaLike },
): void {
  const { scope, type, action, contentType } = given;
  const column = tenancyOptions(contentType as never).tenantColumn ?? 'tenant';
  // Who changes a record is not for the request to say.
  if (contentType.attributes['changedBy']) delete data['changedBy'];
  if (action === 'update') {
    // A record never moves to another tenant.
    delete data[column];
  } else if (contentType.attributes[column] && data[column] === undefined) {
    const funds = scope.tenants === 'all' ? [] : scope.tenants.filter((one) => one !== '*');
    if (funds.length === 1) data[column] = funds[0];
  }
  const allowed = permittedFields(scope, type, action, contentType);
  for (const field of Object.keys(data)) if (!allowed.has(field)) throw forbiddenField(field);
  if (action === 'create' && !scope.ability.can('create', subject(type, { ...data }))) {
    throw fail('forbidden', 'KW_TENANT_FORBIDDEN', {
      de: 'Für diesen Mandanten dürfen Sie nichts anlegen. Bitte wählen Sie einen Ihrer Mandanten.',
      en: 'You may not create anything for this fund. Please choose one of your funds.',
    });
  }
}
