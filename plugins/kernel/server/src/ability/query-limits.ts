import { fail } from '../errors/kassenwerk-error';
import type { SchemaLike } from './field-limits';

export type Filters = Record<string, unknown>;
export type Params = Record<string, unknown> & {
  filters?: Filters;
  data?: Record<string, unknown>;
  documentId?: string;
};

export const isPlainObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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

export const forbiddenField = (field: string) =>
  fail(
    'forbidden',
    'KW_FIELD_FORBIDDEN',
    { de: `Das Feld „${field}“ dürfen Sie nicht verwenden.`, en: `You may not use the field "${field}".` },
    { details: { field } },
  );

export function both(given: Filters | undefined, own: Filters | undefined): Filters | undefined {
  if (own === undefined || given === undefined) return given ?? own;
  // Strapi walks through filters key by key, several times; flat ones cost the least.
  const apart = Object.keys(own).every((key) => !key.startsWith('$') && !Object.hasOwn(given, key));
  return apart ? { ...given, ...own } : { $and: [given, own] };
}

/** Who asks for one of the funds that the rules allow, and nothing else is asked by the rules, need not be asked twice. */
export function narrowed(given: Filters | undefined, rules: Filters, column: string): Filters | undefined {
  const funds = Object.keys(rules).length === 1 ? (rules[column] as { $in?: unknown } | undefined)?.$in : undefined;
  const isWithin = Array.isArray(funds) && typeof given?.[column] === 'string' && funds.includes(given[column]);
  return isWithin ? given : both(given, rules);
}

/** @throws KW_FILTERS_INVALID */
export function assertFiltersReadable({ filters }: Params): void {
  if (filters !== undefined && !isPlainObject(filters)) throw filtersUnreadable();
}

const searchedTypes = new Set(['string', 'text', 'email', 'uid', 'enumeration']);

interface Searched {
  /** Fields that may be used. */
  allowed: ReadonlySet<string>;
  contentType: SchemaLike;
  /** How these records are searched, where it is declared. */
  find?: (words: string) => Promise<number[]>;
}

/** Strapi's `_q` looks into every text field, also hidden ones, and so tells their values; here it looks into readable ones. */
export async function searchReadable(params: Params, { allowed, contentType, find }: Searched): Promise<void> {
  const words = params['_q'];
  if (words === undefined || words === '') return;
  if (typeof words !== 'string') throw searchUnreadable();
  delete params['_q'];
  params.filters = both(
    params.filters,
    find ? { id: { $in: await find(words) } } : containing(words, allowed, contentType),
  );
}

function containing(words: string, allowed: ReadonlySet<string>, { attributes }: SchemaLike): Filters {
  const searched = Object.entries(attributes)
    .filter(([name, attribute]) => allowed.has(name) && isSearched(attribute))
    .map(([name]) => ({ [name]: { $containsi: words } }));
  return searched.length > 0 ? { $or: searched } : { id: { $eq: -1 } };
}

function isSearched(attribute: unknown): boolean {
  const { type = '', private: isPrivate } = attribute as { type?: string; private?: boolean };
  return searchedTypes.has(type) && !isPrivate;
}

/** A filter or sort on a hidden field would tell its value by trying. Populate reaches other types and is not offered. */
export function assertFieldsUsed(params: Params, allowed: ReadonlySet<string>): void {
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

/** Adds the columns that the rules ask about to a selection. @returns the selection as it was asked for */
export function selectConditionFields(params: Params, needed: readonly string[]): string[] | undefined {
  const { fields } = params;
  const asked = typeof fields === 'string' ? fields.split(',').map((one) => one.trim()) : fields;
  if (!Array.isArray(asked) || asked.length === 0 || asked.includes('*')) return undefined;
  params['fields'] = [...new Set([...(asked as string[]), ...needed])];
  return asked as string[];
}
