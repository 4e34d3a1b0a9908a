import type { Readable } from 'node:stream';
import { audit, withSql } from '@kassenwerk/kernel';
import type { CaseOfOriginals, Original } from '../contracts/originals';
import { caseNotFound } from '../domain/case-errors';
import type { Kassenwerk } from '../kassenwerk';
import { readableCase } from './readable-case';
import { originalSourceOf, originalSources } from './original-sources';

export interface OriginalView extends Omit<Original, 'files'> {
  source: string;
  files: (Original['files'][number] & { path: string })[];
}

/** Everything that came in for a case, oldest first. */
export async function originalsOf(
  strapi: Kassenwerk,
  target: CaseOfOriginals,
  language: string,
): Promise<OriginalView[]> {
  const found = await Promise.all(
    originalSources().map(async ([source, { list }]) =>
      (await list(strapi, target, language)).map((one) => viewOf(one, source, target.id)),
    ),
  );
  return found.flat().sort((one, next) => one.receivedAt.getTime() - next.receivedAt.getTime());
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
  const { tenant, number, memberId } = await withSql(strapi, (sql) => readableCase(sql, id));
  const [name = '', ...rest] = original.split('.');
  const source = originalSourceOf(name);
  if (!source) throw caseNotFound();
  const opened = await source.open(strapi, { id, tenant, number, memberId }, { original: rest.join('.'), file });
  await withSql(strapi, (sql) =>
    audit(sql, {
      tenant,
      action: 'download',
      subjectType: 'case',
      subjectId: id,
      details: { memberId, file },
    }),
  );
  return opened;
}
