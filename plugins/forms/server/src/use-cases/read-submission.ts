import { audit, fail, inTransaction, mayIn, openSealedFile, requireScope, withSql } from '@kassenwerk/kernel';
import type { Readable } from 'node:stream';
import type { Answers } from '../../../model/src';
import type { Kassenwerk } from '../kassenwerk';
import { coSignatureOf } from '../stores/co-signature-store';
import { pathOfFile } from '../stores/file-folder';
import { filesOfSubmission, findFile } from '../stores/file-store';
import { findVersionByHash } from '../stores/form-store';
import { recordNotFound } from '../domain/form-errors';
import { findSubmission } from '../stores/submission-store';
import { answersOf, fileNameOf, openJson, signatureOf } from './sealed';
import { shownToStaff } from './shown-to-staff';
import { summaryOf } from './summary';

/**
 * What was submitted, in words. Answers of a class that the reader's role does not see, and those that the form itself keeps from
 * staff, come masked. That somebody read it is written down. @throws KW_NOT_FOUND
 */
export async function readSubmission(strapi: Kassenwerk, id: string, language: string) {
  const row = await withSql(strapi, (sql) => findSubmission(sql, id));
  if (!row) throw recordNotFound();
  const { tenant, formKey: key, formHash: hash } = row;
  const { form } = await findVersionByHash(strapi, { tenant, key, hash });
  const answers = await openJson<Answers>(strapi, row.answers, answersOf(tenant, id));
  const files = await filesIn(strapi, id);
  const coSignature = await signatureIn(strapi, id);
  await inTransaction(strapi, (sql) =>
    audit(sql, {
      tenant,
      action: 'view',
      subjectType: 'formSubmission',
      subjectId: id,
      details: { reference: row.reference, ...(row.memberId ? { memberId: row.memberId } : {}) },
    }),
  );
  const { documentId, reference, formVersion, formHash, channel, status, submittedAt, memberId, caseId } = row;
  return {
    documentId,
    reference,
    form: { key, version: formVersion, hash: formHash, title: form.definition.title },
    channel,
    language: row.language,
    status,
    submittedAt,
    memberId,
    caseId,
    pages: shownToStaff(form, summaryOf(form, answers, language), tenant),
    files,
    coSignature,
  };
}

/** With their names. */
export async function filesIn(strapi: Kassenwerk, submissionId: string) {
  const rows = await withSql(strapi, (sql) => filesOfSubmission(sql, submissionId));
  return Promise.all(
    rows.map(async ({ documentId, tenant, fieldId, name, kind, bytes, pages, virusCheck }) => ({
      documentId,
      fieldId,
      name: await openJson<string>(strapi, name, fileNameOf(tenant, documentId)),
      kind,
      bytes,
      pages,
      virusCheck,
    })),
  );
}

/** Who has signed as well, or shall. */
export async function signatureIn(strapi: Kassenwerk, submissionId: string) {
  const found = await withSql(strapi, (sql) => coSignatureOf(sql, submissionId));
  if (!found) return null;
  const { tenant, documentId, status, decidedAt, expiresAt, signature } = found;
  const signed = signature
    ? await openJson<{ name: string }>(strapi, signature, signatureOf(tenant, documentId))
    : null;
  return { status, name: signed?.name ?? null, decidedAt, expiresAt };
}

export interface OpenedFile {
  name: string;
  kind: string;
  content: Readable;
}

/** A submitted file; health data, so for those who see that. @throws KW_NOT_FOUND, KW_FORBIDDEN */
export async function openSubmittedFile(strapi: Kassenwerk, id: string): Promise<OpenedFile> {
  const row = await withSql(strapi, (sql) => findFile(sql, id));
  if (!row?.submissionId) throw recordNotFound();
  const { tenant, submissionId, name, kind } = row;
  if (!mayIn(requireScope().ability, tenant, 'see', 'healthData')) {
    throw fail('forbidden', 'KW_FORBIDDEN', {
      de: 'Dafür fehlt Ihnen die Berechtigung. Bitte wenden Sie sich an Ihre Fachadministration.',
      en: 'You do not have permission for this. Please ask your administrator.',
    });
  }
  await inTransaction(strapi, (sql) =>
    audit(sql, {
      tenant,
      action: 'download',
      subjectType: 'formSubmission',
      subjectId: submissionId,
      details: { file: id },
    }),
  );
  const content = await openSealedFile(strapi, tenant, await pathOfFile(tenant, id));
  return { name: await openJson<string>(strapi, name, fileNameOf(tenant, id)), kind, content };
}
