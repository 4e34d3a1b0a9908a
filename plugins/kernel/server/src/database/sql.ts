import type { Core } from '@strapi/strapi';
import type { Client, CustomTypesConfig } from 'pg';
import { types } from 'pg';
import { fail } from '../errors/kassenwerk-error';

/** Raw SQL on one connection that carries the scope of the caller. Use it in `stores/` alone; placeholders are $1, $2 … */
export interface Sql {
  rows<T>(text: string, params?: unknown[]): Promise<T[]>;
  one<T>(text: string, params?: unknown[]): Promise<T | undefined>;
  /** @returns the number of rows touched */
  execute(text: string, params?: unknown[]): Promise<number>;
  /** For COPY streams and cursors; belongs to this connection, never keep it. */
  client: Client;
}

const int8 = 20;
const json = 114;
const jsonb = 3802;
const date = 1082;
const timestamp = 1114;
const int8Array = 1016;

/** 64-bit integers come as numbers (our sums stay far below 2^53), civil dates as 'YYYY-MM-DD'. */
const readableTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === int8) return (text: string) => toSafeNumber(text);
    if (oid === int8Array) return (text: string) => text.slice(1, -1).split(',').filter(Boolean).map(toSafeNumber);
    // Strapi registers parsers of its own for the whole process; ours must not depend on them.
    if (oid === json || oid === jsonb) return (text: string) => JSON.parse(text) as unknown;
    if (oid === date) return (text: string) => text;
    // Strapi's columns carry no zone; all processes and sessions run in UTC (see scripts/lib/boot.mjs).
    if (oid === timestamp) return (text: string) => new Date(`${text.replace(' ', 'T')}Z`);
    return types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown;
  }) as CustomTypesConfig['getTypeParser'],
};

function toSafeNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw fail('internal', 'KW_NUMBER_TOO_LARGE', {
    de: 'Interner Fehler: Eine Zahl ist zu groß, um sie genau zu rechnen.',
    en: 'Internal error: a number is too large to be calculated exactly.',
  });
}

/** For programs that bring a connection of their own and see to its role. */
export function sqlOn(client: Client): Sql {
  const run = (text: string, params: unknown[] = []) => client.query({ text, values: params, types: readableTypes });
  return {
    rows: async <T>(text: string, params?: unknown[]) => (await run(text, params)).rows as T[],
    one: async <T>(text: string, params?: unknown[]) => (await run(text, params)).rows[0] as T | undefined,
    execute: async (text, params) => (await run(text, params)).rowCount ?? 0,
    client,
  };
}

interface PooledClient {
  acquireConnection(): Promise<Client>;
  releaseConnection(connection: Client): Promise<void>;
}

/** One connection without a transaction. It is stamped with the scope that is current when `withSql` is called. */
export async function withSql<T>(strapi: Core.Strapi, fn: (sql: Sql) => Promise<T>): Promise<T> {
  const pool = strapi.db.connection.client as PooledClient;
  const connection = await pool.acquireConnection();
  try {
    return await fn(sqlOn(connection));
  } finally {
    await pool.releaseConnection(connection);
  }
}

/** All of `fn` or nothing. Neither joins a transaction of Strapi nor nests; the scope must not change inside. */
export function inTransaction<T>(strapi: Core.Strapi, fn: (sql: Sql) => Promise<T>): Promise<T> {
  return withSql(strapi, async (sql) => {
    await sql.execute('begin');
    try {
      const result = await fn(sql);
      await sql.execute('commit');
      return result;
    } catch (error) {
      // A connection that broke cannot roll back; PostgreSQL has done it then, and the first error is the one that helps.
      await sql.execute('rollback').catch(() => undefined);
      throw error;
    }
  });
}
