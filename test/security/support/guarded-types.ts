import type { Core } from '@strapi/strapi';
import { tenantTables } from '@kassenwerk/kernel';

export interface GuardedAttribute {
  name: string;
  type: string;
  column: string;
  /** Never asked for over HTTP: a question about it is refused as a whole and would hide the other answers. */
  isPrivate: boolean;
}

/** A registered content type whose rows belong to a fund. */
export interface GuardedType {
  uid: string;
  plural: string;
  table: string;
  tenantColumn: string;
  attributes: GuardedAttribute[];
}

interface ContentType {
  info: { pluralName: string };
  attributes: Record<string, { type: string; columnName?: string; private?: boolean }>;
}

const scalar = new Set([
  'string',
  'text',
  'integer',
  'biginteger',
  'boolean',
  'date',
  'datetime',
  'json',
  'email',
  'decimal',
]);

/** All tenant-owned types, read from the running server, so that a new one is attacked without a word here. */
export function guardedTypes(strapi: Core.Strapi): GuardedType[] {
  return tenantTables(strapi).map(({ uid, table, column }) => {
    const { info, attributes } = (strapi.contentTypes as unknown as Record<string, ContentType>)[uid]!;
    const own = Object.entries(attributes)
      .filter(
        ([name, { type }]) =>
          scalar.has(type) && name !== column && !['createdAt', 'updatedAt', 'publishedAt', 'locale'].includes(name),
      )
      .map(([name, { type, columnName, private: isPrivate = false }]) => ({
        name,
        type,
        column: columnName ?? snakeCase(name),
        isPrivate,
      }));
    return { uid, plural: info.pluralName, table, tenantColumn: column, attributes: own };
  });
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
