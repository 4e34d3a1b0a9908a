import { mayIn, requireScope, withSql } from '@kassenwerk/kernel';
import { filesOfSubmission, mimeTypeOf, openSubmittedFile, readSubmission, submissionsOfCase } from '@kassenwerk/forms';
import type { CaseOfOriginals, Original, OriginalSource } from '../contracts/originals';
import { caseNotFound } from '../domain/case-errors';
import type { Kassenwerk } from '../kassenwerk';

/** Forms that opened the case, in words; answers are masked as everywhere (see the forms' `readSubmission`). */
export const submittedForms: OriginalSource = {
  async list(strapi, target, language) {
    const ids = await submissionsIn(strapi, target);
    return Promise.all(ids.map((id) => original(strapi, id, language)));
  },
  async open(strapi, target, { original: id, file }) {
    if (!(await submissionsIn(strapi, target)).includes(id)) throw caseNotFound();
    if (!(await filesOfSubmission(strapi, id)).some(({ documentId }) => documentId === file)) throw caseNotFound();
    return openSubmittedFile(strapi, file);
  },
};

/** Nothing for whoever may not read submissions. */
async function submissionsIn(strapi: Kassenwerk, { tenant, id }: CaseOfOriginals): Promise<string[]> {
  if (!mayIn(requireScope().ability, tenant, 'read', 'formSubmission')) return [];
  const rows = await withSql(strapi, (sql) => submissionsOfCase(sql, tenant, id));
  return rows.map(({ documentId }) => documentId);
}

async function original(strapi: Kassenwerk, id: string, language: string): Promise<Original> {
  const { form, submittedAt, pages, files } = await readSubmission(strapi, id, language);
  return {
    id,
    title: language === 'en' ? (form.title.en ?? form.title.de) : form.title.de,
    receivedAt: submittedAt,
    channel: 'form',
    text: null,
    sections: pages
      .filter(({ lines }) => lines.length > 0)
      .map(({ title, lines }) => ({ title, lines: lines.map(({ label, shown }) => ({ label, value: shown })) })),
    files: files.map(({ documentId, name, kind, bytes }) => ({
      id: documentId,
      name,
      contentType: mimeTypeOf(kind),
      size: bytes,
    })),
  };
}
