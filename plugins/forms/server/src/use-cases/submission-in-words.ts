import { withSql } from '@kassenwerk/kernel';
import { textIn, type Answers } from '../../../model/src';
import { recordNotFound } from '../domain/form-errors';
import type { Kassenwerk } from '../kassenwerk';
import { filesOfSubmission } from '../stores/file-store';
import { findVersionByHash } from '../stores/form-store';
import { findSubmission } from '../stores/submission-store';
import { answersOf, openJson } from './sealed';
import { summaryOf } from './summary';

/** What somebody wrote with a form, for rules and not for people: nothing is masked, and nobody is noted as a reader. */
export interface SubmissionInWords {
  title: string;
  topic: string;
  language: string;
  memberId: string | null;
  submittedAt: Date;
  /** The answer to a field `subject`, where there is one. */
  subject: string | null;
  /** Answers that people typed, long ones first, each other one behind its label. */
  text: string;
  fileCount: number;
}

/** Their words would be taken for what the member wrote. */
const chosen = new Set(['choice', 'choices', 'yesNo', 'file', 'photo', 'signature', 'consent']);

/** @throws KW_NOT_FOUND */
export async function submissionInWords(strapi: Kassenwerk, id: string): Promise<SubmissionInWords> {
  const row = await withSql(strapi, (sql) => findSubmission(sql, id));
  if (!row) throw recordNotFound();
  const { tenant, formKey: key, formHash: hash, memberId, submittedAt, language } = row;
  const { form } = await findVersionByHash(strapi, { tenant, key, hash });
  const answers = await openJson<Answers>(strapi, row.answers, answersOf(tenant, id));
  const files = await withSql(strapi, (sql) => filesOfSubmission(sql, id));
  const lines = summaryOf(form, answers, 'de')
    .flatMap((page) => page.lines)
    .map((line) => ({ ...line, field: form.fields.get(line.id)!.field }))
    .filter(({ field }) => !chosen.has(field.type));
  const isLong = ({ field }: (typeof lines)[number]): boolean => field.type === 'text' && (field.lines ?? 1) > 1;
  const others = lines.filter((line) => !isLong(line) && line.id !== 'subject');
  return {
    title: textIn(form.definition.title, 'de'),
    topic: form.definition.topic,
    language,
    memberId,
    submittedAt,
    subject: lines.find((line) => line.id === 'subject')?.shown ?? null,
    text: [
      ...lines.filter(isLong).map(({ shown }) => shown),
      ...others.map(({ label, shown }) => `${label}: ${shown}`),
    ].join('\n'),
    fileCount: files.length,
  };
}
