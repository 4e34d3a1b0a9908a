import type { Sql } from '@kassenwerk/kernel';

export interface NewSubmission {
  documentId: string;
  caseId: string;
  tenant: string;
  formKey: string;
  formVersion: number;
  formHash: string;
  formTenant: string;
  reference: string;
  channel: string;
  language: string;
  status: 'received' | 'waitingForSignature' | 'waitingForService';
  memberId: string | null;
  answers: string;
  answersTag: string;
  idempotencyKey: string;
  subjectTag: string | null;
  limitKey: string | null;
  case: { title: string; area: string; topic: string; dueOn: string | null };
}

export interface SubmissionRow {
  documentId: string;
  tenant: string;
  formKey: string;
  formVersion: number;
  formHash: string;
  reference: string;
  channel: string;
  language: string;
  status: string;
  memberId: string | null;
  caseId: string;
  answers: string;
  answersTag: string;
  submittedAt: Date;
}

const columns = `document_id as "documentId", tenant, form_key as "formKey", form_version as "formVersion", form_hash as "formHash",
  reference, channel, language, status, member_id as "memberId", case_id as "caseId", answers, answers_tag as "answersTag",
  submitted_at as "submittedAt"`;

/** The submission and its case in one statement. @returns undefined when the key was used before: then nothing is written */
export const insertSubmission = (sql: Sql, made: NewSubmission): Promise<SubmissionRow | undefined> =>
  sql.one<SubmissionRow>(
    `with submission as (
       insert into form_submissions (document_id, tenant, form_key, form_version, form_hash, form_tenant, reference, channel, language,
         status, member_id, case_id, answers, answers_tag, idempotency_key, subject_tag, limit_key, submitted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, now())
       on conflict (tenant, form_key, idempotency_key) do nothing
       returning *),
     new_case as (
       insert into cases (document_id, tenant, number, title, area, topic, channel, status, member_id, due_on, received_at)
       select case_id, tenant, reference, $18, $19, $20, 'form', case when status = 'received' then 'open' else 'waiting' end, member_id,
         $21::date, submitted_at from submission)
     select ${columns} from submission`,
    [
      made.documentId,
      made.tenant,
      made.formKey,
      made.formVersion,
      made.formHash,
      made.formTenant,
      made.reference,
      made.channel,
      made.language,
      made.status,
      made.memberId,
      made.caseId,
      made.answers,
      made.answersTag,
      made.idempotencyKey,
      made.subjectTag,
      made.limitKey,
      made.case.title,
      made.case.area,
      made.case.topic,
      made.case.dueOn,
    ],
  );

export const findByKey = (
  sql: Sql,
  { tenant, formKey, idempotencyKey }: Pick<NewSubmission, 'tenant' | 'formKey' | 'idempotencyKey'>,
): Promise<SubmissionRow | undefined> =>
  sql.one<SubmissionRow>(
    `select ${columns} from form_submissions where tenant = $1 and form_key = $2 and idempotency_key = $3`,
    [tenant, formKey, idempotencyKey],
  );

export const findSubmission = (sql: Sql, documentId: string): Promise<SubmissionRow | undefined> =>
  sql.one<SubmissionRow>(`select ${columns} from form_submissions where document_id = $1`, [documentId]);

/** A case has one as a rule, and several when cases were merged. */
export const submissionsOfCase = (sql: Sql, tenant: string, caseId: string): Promise<SubmissionRow[]> =>
  sql.rows<SubmissionRow>(
    `select ${columns} from form_submissions where tenant = $1 and case_id = $2 order by submitted_at`,
    [tenant, caseId],
  );

/** By the number on the receipt, for the member alone. */
export const findOwnSubmission = (
  sql: Sql,
  { tenant, memberId, reference }: { tenant: string; memberId: string; reference: string },
): Promise<SubmissionRow | undefined> =>
  sql.one<SubmissionRow>(
    `select ${columns} from form_submissions where tenant = $1 and member_id = $2 and reference = $3`,
    [tenant, memberId, reference],
  );

/** For a member's own list: what was submitted and how it stands. */
export const submissionsOfMember = (sql: Sql, tenant: string, memberId: string): Promise<SubmissionRow[]> =>
  sql.rows<SubmissionRow>(
    `select ${columns} from form_submissions where tenant = $1 and member_id = $2 order by submitted_at desc limit 200`,
    [tenant, memberId],
  );

/**
 * Goes on after what it waited for: a signature, a service outside. The case follows in the same statement. What is settled already
 * stays as it is. @returns whether it was waiting
 */
export const settleSubmission = async (
  sql: Sql,
  documentId: string,
  status: 'received' | 'refused' | 'waitingForService',
): Promise<boolean> =>
  (await sql.execute(
    `with settled as (
       update form_submissions set status = $2::text, updated_at = now()
       where document_id = $1 and status in ('waitingForSignature', 'waitingForService') returning tenant, case_id)
     update cases c set
       status = case $2::text when 'received' then 'open' when 'refused' then 'closed' else 'waiting' end,
       closed_at = case when $2::text = 'refused' then now() end, updated_at = now()
     from settled where c.tenant = settled.tenant and c.document_id = settled.case_id`,
    [documentId, status],
  )) > 0;

/** What conditions may ask about earlier submissions of the same person. */
export const earlierSubmissions = (
  sql: Sql,
  { tenant, formKey, subjectTag, today }: { tenant: string; formKey: string; subjectTag: string; today: string },
): Promise<{ lastOn: string | null; thisYear: number } | undefined> =>
  sql.one(
    `select max(submitted_at at time zone 'Europe/Berlin')::date as "lastOn",
       count(*) filter (where submitted_at at time zone 'Europe/Berlin' >= date_trunc('year', $4::date))::int as "thisYear"
     from form_submissions where tenant = $1 and form_key = $2 and subject_tag = $3`,
    [tenant, formKey, subjectTag, today],
  );

/** What was submitted without a sign-in belongs to the member whose case it turned out to be. */
export const giveSubmissionsToMember = async (
  sql: Sql,
  { tenant, caseId, memberId }: { tenant: string; caseId: string; memberId: string },
): Promise<void> => {
  await sql.execute(
    'update form_submissions set member_id = $3, updated_at = now() where tenant = $1 and case_id = $2 and member_id is null',
    [tenant, caseId, memberId],
  );
};
