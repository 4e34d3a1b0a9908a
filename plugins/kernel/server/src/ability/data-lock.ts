import type { Core } from '@strapi/strapi';
import { fail } from '../errors/kassenwerk-error';
import { membersHiddenFrom } from '../personal-data/data-locks';
import { personalData } from '../personal-data/personal-data';
import type { Scope } from '../scope/scope';
import { both, isPlainObject, type Filters, type Params } from './query-limits';

type Row = Record<string, unknown>;

/** What stays of a locked member: enough to know that there is somebody, and nothing that leads to the person. */
const openFields = new Set([
  'id',
  'documentId',
  'tenant',
  'memberNumber',
  'status',
  'dataLock',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
]);
const lockedName = 'Gesperrt';

/** How a data lock (Sperrvermerk) acts on lists and single records of one type. */
export interface LockedView {
  /** Attribute that names the member; lists have to bring it. */
  field: string;
  /** Locked people are not found by what is hidden: not by searching, filtering or sorting. */
  narrow(params: Params): void;
  hide(record: Row): Row;
  /** @throws KW_MEMBER_LOCKED */
  assertOpen(record: Row): void;
}

/** @returns undefined where nobody is locked for this person, or the type is about nobody */
export async function lockedView(strapi: Core.Strapi, scope: Scope, type: string): Promise<LockedView | undefined> {
  const data = personalData().find(({ subject }) => subject === type);
  const field = data && memberFieldOf(data.member, data.memberField);
  if (!field) return undefined;
  const hidden = await membersHiddenFrom(strapi, scope);
  if (hidden.size === 0) return undefined;
  const isHidden = (record: Row) => hidden.has(String(record[field] ?? ''));
  const blank = type === 'member' ? undefined : new Set(data.locked ?? []);
  return {
    field,
    narrow(params) {
      if (usesOnlyOpenFields(params)) return;
      params.filters = both(params.filters, notAmong(field, [...hidden]));
    },
    hide: (record) => (isHidden(record) ? blanked(record, blank) : record),
    assertOpen(record) {
      if (isHidden(record)) throw locked();
    },
  };
}

/** A locked member's record for somebody who may not see it. */
export const lockedMember = (record: Row): Row => blanked(record, undefined);

function blanked(record: Row, fields: ReadonlySet<string> | undefined): Row {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      if (fields) return [name, fields.has(name) ? null : value];
      if (name === 'lastName') return [name, lockedName];
      return [name, openFields.has(name) ? value : null];
    }),
  );
}

/** `r.member_id` → `memberId`; anything else is named by the declaration. */
function memberFieldOf(member: string | undefined, named: string | undefined): string | undefined {
  const column = /^r\.([a-z_]+)$/.exec(member ?? '')?.[1];
  return named ?? column?.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const notAmong = (field: string, ids: string[]): Filters => ({
  $or: [{ [field]: { $null: true } }, { [field]: { $notIn: ids } }],
});

function usesOnlyOpenFields(params: Params): boolean {
  if (params['_q']) return false;
  const named = [...namesIn(params.filters), ...sortNames(params['sort'])];
  return named.every((name) => openFields.has(name));
}

function namesIn(filters: unknown): string[] {
  if (Array.isArray(filters)) return filters.flatMap(namesIn);
  if (!isPlainObject(filters)) return [];
  return Object.entries(filters as Row).flatMap(([key, value]) => (key.startsWith('$') ? namesIn(value) : [key]));
}

function sortNames(sort: unknown): string[] {
  if (typeof sort === 'string') return sort.split(',').map((one) => one.split(':')[0]!.trim());
  if (Array.isArray(sort)) return sort.flatMap(sortNames);
  return isPlainObject(sort) ? Object.keys(sort as Row) : [];
}

/** For whoever asks by name for the record of a person whose data are locked to them. */
export const locked = () =>
  fail('forbidden', 'KW_MEMBER_LOCKED', {
    de: 'Die Daten dieser Person sind gesperrt (Sperrvermerk). Bitte wenden Sie sich an Ihre Teamleitung.',
    en: 'The data of this person are locked. Please ask your team lead.',
  });
