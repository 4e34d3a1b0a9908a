import { withSql } from '@kassenwerk/kernel';
import type { Answers } from '../../../model/src';
import { recordNotFound } from '../domain/form-errors';
import type { Kassenwerk } from '../kassenwerk';
import { findFile } from '../stores/file-store';
import { findVersionByHash } from '../stores/form-store';
import { findOwnSubmission, findSubmission, submissionsOfMember } from '../stores/submission-store';
import { coSignatureLinkOf } from './co-sign';
import { filesIn, openSubmittedFile, signatureIn, type OpenedFile } from './read-submission';
import { answersOf, openJson } from './sealed';
import { summaryOf } from './summary';

interface Me {
  tenant: string;
  memberId: string;
}

/** What the member has submitted and how it stands; what was answered is read one by one. */
export async function ownSubmissions(strapi: Kassenwerk, { tenant, memberId }: Me) {
  const rows = await withSql(strapi, (sql) => submissionsOfMember(sql, tenant, memberId));
  return rows.map(({ reference, formKey, status, submittedAt }) => ({ reference, form: formKey, status, submittedAt }));
}

/**
 * What the member submitted, in words, with files and what became of the second signature. While it is still asked for, its link comes
 * along: it may have been lost. @throws KW_NOT_FOUND, also for a submission of somebody else
 */
export async function ownSubmission(
  strapi: Kassenwerk,
  { reference, language, ...me }: Me & { reference: string; language?: string | undefined },
) {
  const row = await withSql(strapi, (sql) => findOwnSubmission(sql, { ...me, reference }));
  if (!row) throw recordNotFound();
  const { tenant, documentId, formKey: key, formVersion: version, formHash: hash, status, submittedAt } = row;
  const { form } = await findVersionByHash(strapi, { tenant, key, hash });
  const answers = await openJson<Answers>(strapi, row.answers, answersOf(tenant, documentId));
  const files = await filesIn(strapi, documentId);
  const signature = await signatureIn(strapi, documentId);
  return {
    reference: row.reference,
    status,
    submittedAt,
    form: { key, version, hash, title: form.definition.title },
    pages: summaryOf(form, answers, language ?? row.language),
    files: files.map(({ documentId: id, name, bytes }) => ({ id, name, bytes })),
    coSignature: signature && {
      status: signature.status,
      decidedAt: signature.decidedAt,
      expiresAt: signature.expiresAt,
      ...(signature.status === 'open' ? await coSignatureLinkOf(strapi, row) : {}),
    },
  };
}

/** A file that the member sent along. @throws KW_NOT_FOUND, also for a file of somebody else */
export async function openOwnFile(strapi: Kassenwerk, { tenant, memberId }: Me, id: string): Promise<OpenedFile> {
  const isOwn = await withSql(strapi, async (sql) => {
    const file = await findFile(sql, id);
    const submission = file?.submissionId ? await findSubmission(sql, file.submissionId) : undefined;
    return submission?.tenant === tenant && submission.memberId === memberId;
  });
  if (!isOwn) throw recordNotFound();
  return openSubmittedFile(strapi, id);
}
