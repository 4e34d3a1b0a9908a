import { subject } from '@casl/ability';
import { rulesToCondition } from '@casl/ability/extra';
import type { Core, UID } from '@strapi/strapi';
import { auditRead } from '../audit/audit-reads';
import { withSql } from '../database/sql';
import { tenancyOptions } from '../database/tenancy';
import { fail } from '../errors/kassenwerk-error';
import { isOwnType } from '../own-plugins';
import { currentScope, type Scope } from '../scope/scope';
import { searcherOf } from '../search/declared-search';
import type { AppAbility } from './ability';
import { changeAudited } from './audited-change';
import { lockedView, type LockedView } from './data-lock';
import { conditionFields, permittedFields, shownRecord, usableFields, type SchemaLike } from './field-limits';
import { masked } from './masking';
import {
  assertFieldsUsed,
  assertFiltersReadable,
  forbiddenField,
  isPlainObject,
  narrowed,
  searchReadable,
  selectConditionFields,
  type Filters,
  type Params,
} from './query-limits';
import { remembered } from './remembered';
import { sensitivityOf } from './sensitive-fields';
import { subjectOfUid, tenantColumnOf } from './subjects';

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
const notFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });
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
    const lock = await lockedView(strapi, scope, type);
    if (reads.has(context.action)) {
      assertFiltersReadable(params);
      const fields = usableFields(scope, type, context.contentType);
      assertFieldsUsed(params, fields);
      const search = { documentId: params.documentId, filters: params.filters, q: params['_q'] };
      lock?.narrow(params);
      await searchReadable(params, {
        allowed: fields,
        contentType: context.contentType,
        find: finder(strapi, context.uid, fields),
      });
      const asked = selectConditionFields(params, [
        ...conditionFields(scope.ability, type),
        ...(lock ? [lock.field] : []),
      ]);
      const result = await readRows(context, { scope, type, next });
      const { uid, action, contentType } = context;
      await auditRead(strapi, { uid, action, params: search, contentType, result });
      return shown(scope, { type, contentType, asked, lock }, result);
    }
    const action = abilityAction[context.action] ?? context.action;
    const before = params.documentId
      ? await assertMayChange(strapi, { uid: context.uid, documentId: params.documentId, action, type, scope })
      : undefined;
    if (before) lock?.assertOpen(before);
    const { contentType } = context;
    if (params.data) prepareData(params.data, { scope, type, action, contentType, before });
    const change = { action, type, contentType, before, data: params.data, documentId: params.documentId };
    if (params.data && contentType.attributes['changedBy']) params.data = { ...params.data, changedBy: scope.actor.id };
    // Who may change a record may not for that reason read all of it.
    return shown(scope, { type, contentType }, await changeAudited(strapi, change, next));
  }) as never);
}

function finder(strapi: Core.Strapi, uid: string, fields: ReadonlySet<string>) {
  const search = searcherOf(uid);
  return search && ((words: string) => withSql(strapi, (sql) => search(sql, words, fields)));
}

/** One record is cheaper to ask about once it is there; of many, the database finds those that may be read. */
async function readRows(
  { action, params }: DocumentCall,
  { scope, type, next }: { scope: Scope; type: string; next: () => Promise<unknown> },
): Promise<unknown> {
  if (action === 'findOne') return ifReadable(scope, type, await next());
  const asked = params as Params;
  asked.filters = narrowed(asked.filters, readable(scope, type), tenantColumnOf(type));
  return next();
}

/** Conditions of all rules that fit, as Strapi filters. No rule at all means nothing is found. */
const readable = ({ ability }: Scope, type: string): Filters =>
  remembered(ability, `filters ${type}`, () => findReadable(ability, type));

function findReadable(ability: AppAbility, type: string): Filters {
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

const ifReadable = ({ ability }: Scope, type: string, record: unknown): unknown =>
  isPlainObject(record) && ability.can('read', subject(type, { ...(record as object) })) ? record : null;

interface Showing {
  type: string;
  contentType: SchemaLike;
  /** Without it all fields. */
  asked?: string[];
  lock?: LockedView;
}

/** Answers of the Document Service: records, lists of them, counts, and for a deletion the entries that went. */
function shown(scope: Scope, showing: Showing, result: unknown): unknown {
  if (Array.isArray(result)) return result.map((one) => shown(scope, showing, one));
  if (!isPlainObject(result)) return result;
  const found = result as Record<string, unknown>;
  if (Array.isArray(found['entries'])) return { ...found, entries: shown(scope, showing, found['entries']) };
  const { type, contentType, asked, lock } = showing;
  const record = shownRecord(scope, type, contentType, lock?.hide(found) ?? found);
  if (!asked) return record;
  return Object.fromEntries(Object.entries(record).filter(([field]) => asked.includes(field) || alwaysSent.has(field)));
}

const alwaysSent = new Set(['id', 'documentId']);

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
  given: {
    scope: Scope;
    type: string;
    action: string;
    contentType: SchemaLike;
    before: Record<string, unknown> | undefined;
  },
): void {
  const { scope, type, action, contentType, before } = given;
  const column = tenancyOptions(contentType as never).tenantColumn ?? 'tenant';
  // Who changes a record is not for the request to say.
  if (contentType.attributes['changedBy']) delete data['changedBy'];
  if (action === 'update') {
    // A record never moves to another tenant.
    delete data[column];
    dropMasked(data, type, before ?? {});
    // A lock has a reason, and a command of its own that asks for it.
    if (type === 'member' && data['dataLock'] === (before?.['dataLock'] ?? null)) delete data['dataLock'];
    if (type === 'member' && 'dataLock' in data) throw forbiddenField('dataLock');
  } else if (contentType.attributes[column] && data[column] === undefined) {
    const funds = scope.tenants === 'all' ? [] : scope.tenants.filter((one) => one !== '*');
    if (funds.length === 1) data[column] = funds[0];
  }
  if (action === 'create' && !scope.ability.can('create', subject(type, { ...data }))) {
    throw fail('forbidden', 'KW_TENANT_FORBIDDEN', {
      de: 'Für diesen Mandanten dürfen Sie nichts anlegen. Bitte wählen Sie einen Ihrer Mandanten.',
      en: 'You may not create anything for this fund. Please choose one of your funds.',
    });
  }
  const allowed = permittedFields(scope, { type, action, contentType, record: before ?? data });
  for (const field of Object.keys(data)) if (!allowed.has(field)) throw forbiddenField(field);
}

/** What somebody got masked and sends back with the rest of the record was not changed. */
function dropMasked(data: Record<string, unknown>, type: string, before: Record<string, unknown>): void {
  for (const [field, value] of Object.entries(data)) {
    if (sensitivityOf(type, field) && value !== before[field] && value === masked(field, before[field]))
      delete data[field];
  }
}
