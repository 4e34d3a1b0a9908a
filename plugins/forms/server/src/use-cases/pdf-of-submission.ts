import { createHash } from 'node:crypto';
import { audit, canonicalJson, inTransaction, withSql } from '@kassenwerk/kernel';
import { textIn, type Answers, type Signature } from '../../../model/src';
import { recordNotFound } from '../domain/form-errors';
import type { Kassenwerk } from '../kassenwerk';
import { submissionDocument } from '../pdf/submission-document';
import { typeset } from '../pdf/typeset';
import { lookOfFund } from '../stores/branding-store';
import { findVersionByHash } from '../stores/form-store';
import { findOwnSubmission, findSubmission, type SubmissionRow } from '../stores/submission-store';
import { filesIn, signatureIn } from './read-submission';
import { answersOf, openJson } from './sealed';
import { hiddenAnswer, shownToStaff } from './shown-to-staff';
import { summaryOf, valueAt, type SummaryPage } from './summary';

export interface SubmissionPdf {
  fileName: string;
  content: Buffer;
}

type Masking = typeof shownToStaff;

/**
 * What was submitted as a PDF, in the language in which it was filled in, with the version of the form and its hash. For staff, masked by
 * the same rules as on the screen; that it was taken is written down. @throws KW_NOT_FOUND, KW_PDF_…
 */
export async function pdfOfSubmission(strapi: Kassenwerk, id: string): Promise<SubmissionPdf> {
  const row = await withSql(strapi, (sql) => findSubmission(sql, id));
  if (!row) throw recordNotFound();
  return pdfOf(strapi, row, shownToStaff);
}

/** The same for the member who submitted it, by the number of the receipt; nothing is masked. @throws KW_NOT_FOUND, KW_PDF_… */
export async function pdfOfOwnSubmission(
  strapi: Kassenwerk,
  own: { tenant: string; memberId: string; reference: string },
): Promise<SubmissionPdf> {
  const row = await withSql(strapi, (sql) => findOwnSubmission(sql, own));
  if (!row) throw recordNotFound();
  return pdfOf(strapi, row, (_form, pages) => [...pages]);
}

async function pdfOf(strapi: Kassenwerk, row: SubmissionRow, shownTo: Masking): Promise<SubmissionPdf> {
  const { tenant, documentId, formKey: key, formHash: hash, language, reference } = row;
  const { form } = await findVersionByHash(strapi, { tenant, key, hash });
  const answers = await openJson<Answers>(strapi, row.answers, answersOf(tenant, documentId));
  const pages = shownTo(form, summaryOf(form, answers, language), tenant);
  const lines = pages.flatMap((page) => page.lines);
  const data = submissionDocument({
    row,
    fund: await lookOfFund(strapi, tenant),
    title: textIn(form.definition.title, language),
    pages,
    strokes: strokesIn(pages, answers),
    files: await filesIn(strapi, documentId),
    coSignature: await signatureIn(strapi, documentId),
    answersHash: lines.some(({ shown }) => shown.startsWith(hiddenAnswer)) ? undefined : hashOfAnswers(answers),
    language,
  });
  const createdAt = Math.floor(row.submittedAt.getTime() / 1000);
  const content = await typeset({ layout: 'submission.typ', data: JSON.stringify(data), createdAt });
  await noteDownload(strapi, row);
  return { fileName: `${reference}.pdf`, content };
}

const hashOfAnswers = (answers: Answers): string => createHash('sha256').update(canonicalJson(answers)).digest('hex');

function strokesIn(pages: readonly SummaryPage[], answers: Answers): Map<string, number[][]> {
  const visible = pages.flatMap(({ lines }) => lines).filter(({ shown }) => !shown.startsWith(hiddenAnswer));
  return new Map(
    visible.flatMap(({ path }) => {
      const { strokes } = (valueAt(answers, path) ?? {}) as Partial<Signature>;
      return strokes ? [[path, strokes] as const] : [];
    }),
  );
}

const noteDownload = (strapi: Kassenwerk, { tenant, documentId, reference, memberId }: SubmissionRow) =>
  inTransaction(strapi, (sql) =>
    audit(sql, {
      tenant,
      action: 'download',
      subjectType: 'formSubmission',
      subjectId: documentId,
      details: { reference, ...(memberId ? { memberId } : {}) },
    }),
  );
