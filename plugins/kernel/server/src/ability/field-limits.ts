import { subject as asSubject } from '@casl/ability';
import { permittedFieldsOf } from '@casl/ability/extra';
import type { Scope } from '../scope/scope';
import type { AppAbility } from './ability';
import { maskRecord, seesEverything, seesEverywhere } from './masking';
import { remembered } from './remembered';
import { sensitivityOf } from './sensitive-fields';
import { tenantColumnOf } from './subjects';

type Row = Record<string, unknown>;

export interface SchemaLike {
  attributes: Record<string, unknown>;
}

/** What Strapi adds to every record; tells nothing about a person. */
const technicalFields = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];

/** Of one type, for one kind of access; `record` is what the conditions of the rules are asked about. */
export function permittedFields(
  { ability }: Pick<Scope, 'ability'>,
  { type, action, contentType, record }: { type: string; action: string; contentType: SchemaLike; record: Row },
): Set<string> {
  const all = Object.keys(contentType.attributes);
  const fields = permittedFieldsOf(ability, action, asSubject(type, { ...record }), {
    fieldsFrom: (rule) => rule.fields ?? all,
  });
  return new Set([...fields, ...technicalFields]);
}

/**
 * Fields that filters, orders and searches may name: readable and unmasked on every record that the request can find. A filter on
 * anything else would tell its value by trying.
 */
export function usableFields(scope: Scope, type: string, contentType: SchemaLike): ReadonlySet<string> {
  const key = `usable ${type} ${scope.tenants === 'all' ? '' : scope.tenants.join()}`;
  return remembered(scope.ability, key, () => findUsableFields(scope, type, contentType));
}

function findUsableFields(scope: Scope, type: string, { attributes }: SchemaLike): Set<string> {
  const all = Object.keys(attributes);
  const mayLookIntoJson = seesEverything(scope);
  const readable = tenantsAsked(scope).map((tenant) => fieldsInAll(scope.ability, type, tenant, all));
  const usable = all.filter((field) => {
    const sensitivity = sensitivityOf(type, field);
    if (sensitivity && !seesEverywhere(scope, sensitivity)) return false;
    if ((attributes[field] as { type?: string }).type === 'json' && !mayLookIntoJson) return false;
    return readable.every((fields) => fields.includes(field));
  });
  return new Set([...usable, ...technicalFields]);
}

/** Which columns a rule of this type asks about: a list that selects others alone still has to bring them. */
export function conditionFields(ability: AppAbility, type: string): string[] {
  return remembered(ability, `conditions ${type}`, () =>
    ability.rulesFor('read', type).flatMap(({ conditions }) => Object.keys(conditions ?? {})),
  );
}

/** A record as the reader may see it: forbidden fields are gone, sensitive ones masked. */
export function shownRecord(scope: Scope, type: string, contentType: SchemaLike, record: Row): Row {
  const allowed = readableFields(scope, type, contentType, record);
  // Of which fund it is holds also where the reader does not get to see that.
  const tenant = record[tenantColumnOf(type)];
  return maskRecord(scope, type, only(allowed, record), typeof tenant === 'string' ? tenant : undefined);
}

/** Most people may see all fields of what they may see at all; then nothing is copied. */
function only(allowed: ReadonlySet<string>, record: Row): Row {
  for (const field in record) {
    if (!allowed.has(field)) return Object.fromEntries(Object.entries(record).filter(([name]) => allowed.has(name)));
  }
  return record;
}

/** Where the rules ask about nothing but the fund, all its records have the same fields. */
function readableFields(scope: Scope, type: string, contentType: SchemaLike, record: Row): ReadonlySet<string> {
  const find = () => permittedFields(scope, { type, action: 'read', contentType, record });
  const column = tenantColumnOf(type);
  const tenant = record[column];
  const dependsOnFund = remembered(scope.ability, `by fund ${type}`, () =>
    conditionFields(scope.ability, type).every((field) => field === column),
  );
  if (!dependsOnFund || typeof tenant !== 'string') return find();
  return remembered(scope.ability, `readable ${type} ${tenant}`, find);
}

const tenantsAsked = ({ tenants }: Scope): readonly (string | undefined)[] => {
  if (tenants === 'all') return [undefined];
  const funds = tenants.filter((one) => one !== '*');
  return funds.length > 0 ? funds : tenants;
};

/** Rules without conditions of their own hold for all rows of a fund; without such a rule every row meets at least one of the others. */
function fieldsInAll(ability: AppAbility, type: string, tenant: string | undefined, all: string[]): readonly string[] {
  const column = tenantColumnOf(type);
  const rules = ability.rulesFor('read', type).filter(({ conditions }) => {
    const limit = (conditions as Record<string, { $in?: string[] }> | undefined)?.[column];
    return tenant === undefined || !limit?.$in || limit.$in.includes(tenant);
  });
  const general = rules.filter(({ conditions }) => Object.keys(conditions ?? {}).every((field) => field === column));
  if (general.length > 0) return [...new Set(general.flatMap(({ fields }) => fields ?? all))];
  return all.filter((field) => rules.every(({ fields }) => !fields || fields.includes(field)));
}
