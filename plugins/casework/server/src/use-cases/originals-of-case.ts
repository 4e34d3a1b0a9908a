import type { Readable } from 'node:stream';
import { audit, withSql, type Sql } from '@kassenwerk/kernel';
import type { CaseOfOriginals, Original } from '../contracts/originals';
import { caseNotFound } from '../domain/case-errors';
import type { Kassenwerk } from '../kassenwerk';
import { findCase } from '../stores/case-record-store';
import { mergedInto, splitOriginals } from '../stores/case-surroundings-store';
import { readableCase, written } from './readable-case';
import { originalSourceOf, originalSources } from './original-sources';

export interface OriginalView extends Omit<Original, 'files'> {
  source: string;
  files: (Original['files'][number] & { path: string })[];
}

type Asked = CaseOfOriginals & { splitFrom: string | null };

/**
 * Everything that came in for a case, oldest first: its own, that of cases that were merged into it, and what it was given when it
 * was cut off another one.
 */
export async function originalsOf(strapi: Kassenwerk, target: Asked, language: string): Promise<OriginalView[]> {
  const { merged, parent, given } = await withSql(strapi, (sql) => related(sql, target));
  const own = await Promise.all([target, ...merged].map((one) => originalsIn(strapi, one, language)));
  const shared = parent ? await originalsIn(strapi, parent, language) : [];
  return [...own.flat(), ...shared.filter(({ id }) => given.includes(id))].sort(
    (one, next) => one.receivedAt.getTime() - next.receivedAt.getTime(),
  );
}

async function related(sql: Sql, { id, tenant, splitFrom }: Asked) {
  return {
    merged: await mergedInto(sql, tenant, id),
    parent: splitFrom === null ? undefined : await findCase(sql, splitFrom),
    given: splitFrom === null ? [] : await splitOriginals(sql, tenant, id),
  };
}

async function originalsIn(strapi: Kassenwerk, target: CaseOfOriginals, language: string): Promise<OriginalView[]> {
  const found = await Promise.all(
    originalSources().map(async ([source, { list }]) =>
      (await list(strapi, target, language)).map((one) => viewOf(one, source, target.id)),
    ),
  );
  return found.flat();
}

function viewOf(original: Original, source: string, caseId: string): OriginalView {
  const id = `${source}.${original.id}`;
  const path = (file: string): string => `/casework/cases/${caseId}/originals/${id}/files/${file}`;
  return { ...original, id, source, files: original.files.map((file) => ({ ...file, path: path(file.id) })) };
}

/** Opening a file is written down. @throws KW_NOT_FOUND, KW_FORBIDDEN, KW_MEMBER_LOCKED */
export async function openOriginal(
  strapi: Kassenwerk,
  { id, original, file }: { id: string; original: string; file: string },
): Promise<{ name: string; content: Readable }> {
  const found = await withSql(strapi, (sql) => readableCase(sql, id));
  const [name = '', ...rest] = original.split('.');
  const source = originalSourceOf(name);
  if (!source) throw caseNotFound();
  const opened = await source.open(strapi, found, { original: rest.join('.'), file });
  await withSql(strapi, (sql) => audit(sql, { action: 'download', ...written(found, { file }) }));
  return opened;
}
