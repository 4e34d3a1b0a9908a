import {
  addDays,
  audit,
  canonicalJson,
  enqueue,
  fail,
  inTransaction,
  newDocumentId,
  publishLive,
  withSql,
  type Sql,
} from '@kassenwerk/kernel';
import {
  acceptAnswers,
  messageOf,
  textIn,
  type Evaluation,
  type FormDefinition,
  type FormError,
  type PrefillData,
} from '../../../model/src';
import { answersRefused, needsSignIn } from '../domain/form-errors';
import { limitKeyOf, subjectIn } from '../domain/limit-key';
import { newReference } from '../domain/reference';
import type { Kassenwerk } from '../kassenwerk';
import { attachFiles } from '../stores/file-store';
import { findForm, type PublishedForm } from '../stores/form-store';
import { prefillOf } from '../stores/member-store';
import {
  earlierSubmissions,
  findByKey,
  insertSubmission,
  type NewSubmission,
  type SubmissionRow,
} from '../stores/submission-store';
import { askForCoSignature } from './co-sign';
import { knownFiles } from './known-files';
import { receiptOf, type Receipt } from './receipt';
import { answersOf, sealJson, tagOf } from './sealed';
import { today } from './today';

export const submittedTopic = 'forms.submitted';

export interface Submission {
  tenant: string;
  form: string;
  /** Of the version that was filled in; the current one without it. */
  hash?: string | undefined;
  answers: unknown;
  language: string;
  /** Made once by whoever fills in, before the first attempt: the same key is accepted once. */
  idempotencyKey: string;
  channel: 'portal' | 'console' | 'partner';
  /** Known by sign-in, or named by staff. */
  memberId?: string | undefined;
  /** The secret under which files were uploaded. */
  uploadKey?: string | undefined;
}

/**
 * Takes in what somebody filled in. When the receipt is answered, the answers are stored for good, with their case, and the event is on
 * its way. The same key again answers the same receipt and stores nothing.
 * @throws KW_FORM_NOT_FOUND, KW_FORM_VERSION_OLD, KW_FORM_NEEDS_SIGN_IN, KW_FORM_ANSWERS_INVALID, KW_FORM_LIMIT, KW_FORM_KEY_REUSED
 */
export async function submitForm(strapi: Kassenwerk, submission: Submission): Promise<Receipt> {
  const { tenant, form: key, hash, memberId } = submission;
  const published = await findForm(strapi, { tenant, key, hash });
  if (published.form.definition.access === 'member' && !memberId) throw needsSignIn();
  const seal = await sealOf(strapi, submission);
  const known = async () => {
    const row = await withSql(strapi, (sql) => findByKey(sql, { tenant, formKey: key, ...seal }));
    return row && answer(strapi, { row, isNew: false }, { published, seal });
  };
  const before = await known();
  if (before) return before;
  try {
    const prefill = memberId ? await memberOf(strapi, tenant, memberId) : {};
    const accepted = await accept(strapi, { submission, published, prefill });
    const made = await prepare(strapi, { submission, published, seal, ...accepted });
    return await answer(strapi, await store(strapi, made, { fileIds: accepted.fileIds, published }), {
      published,
      seal,
    });
  } catch (error) {
    // Sent twice at once, the other has taken files and limit meanwhile; it is the same submission all the same.
    const meanwhile = await known();
    if (meanwhile) return meanwhile;
    throw error;
  }
}

/** Tells whether the same was sent under the same key, without telling what was sent. */
type Seal = Pick<NewSubmission, 'idempotencyKey' | 'answersTag'>;

async function sealOf(strapi: Kassenwerk, { tenant, idempotencyKey, answers }: Submission): Promise<Seal> {
  return {
    idempotencyKey: await tagOf(strapi, tenant, 'key', idempotencyKey),
    answersTag: await tagOf(strapi, tenant, 'answers', canonicalJson(answers)),
  };
}

interface Stored {
  row: SubmissionRow;
  isNew: boolean;
}

async function answer(
  strapi: Kassenwerk,
  { row, isNew }: Stored,
  { published, seal }: { published: PublishedForm; seal: Seal },
): Promise<Receipt> {
  if (row.answersTag !== seal.answersTag) throw keyReused();
  const waits = row.status === 'waitingForSignature';
  const link = waits ? await askForCoSignature(strapi, row, published) : undefined;
  return receiptOf(row, published, { isRepeated: !isNew, ...(link ? { link } : {}) });
}

/** @throws KW_FORM_MEMBER_UNKNOWN */
export async function memberOf(strapi: Kassenwerk, tenant: string, memberId: string): Promise<PrefillData> {
  const known = await withSql(strapi, (sql) => prefillOf(sql, tenant, memberId));
  if (known) return known;
  throw fail('notFound', 'KW_FORM_MEMBER_UNKNOWN', {
    de: 'Dieses Mitglied gibt es in dieser Krankenkasse nicht.',
    en: 'There is no such member in this health fund.',
  });
}

interface Checked {
  submission: Submission;
  published: PublishedForm;
  prefill: PrefillData;
}

interface Accepted {
  evaluation: Evaluation;
  answers: Evaluation['values'];
  fileIds: string[];
}

async function accept(strapi: Kassenwerk, { submission, published, prefill }: Checked): Promise<Accepted> {
  const { tenant, memberId, channel, uploadKey } = submission;
  const { form } = published;
  const files = await knownFiles(strapi, { form, tenant, answers: submission.answers, uploadKey });
  const facts = { signedIn: Boolean(memberId), channel, ...(await earlier(strapi, published, submission)) };
  if (files.unknown.length > 0) throw answersRefused(files.unknown.map(unknownFile));
  const result = acceptAnswers(form, files.answers, { today: today(), facts, prefill });
  if (!result.accepted) throw answersRefused(result.errors);
  return { evaluation: result.evaluation, answers: result.answers, fileIds: files.idsIn(result.answers) };
}

const unknownFile = (path: string): FormError => {
  const code = 'KW_ANSWER_FILE_UNKNOWN';
  return { path, code, message: messageOf({ code }) };
};

async function earlier(strapi: Kassenwerk, { form, key }: PublishedForm, { tenant, memberId }: Submission) {
  if (!memberId || !asksAboutEarlier(form.definition)) return {};
  const subjectTag = await tagOf(strapi, tenant, 'subject', `member ${memberId}`);
  const found = await withSql(strapi, (sql) =>
    earlierSubmissions(sql, { tenant, formKey: key, subjectTag, today: today() }),
  );
  return { submissionsThisYear: found?.thisYear ?? 0, ...(found?.lastOn ? { lastSubmittedOn: found.lastOn } : {}) };
}

const asking = new WeakMap<object, boolean>();

/** Most forms do not, and need no question to the database. */
function asksAboutEarlier(definition: object): boolean {
  const known =
    asking.get(definition) ?? /"fact":"(?:lastSubmittedOn|submissionsThisYear)"/.test(JSON.stringify(definition));
  asking.set(definition, known);
  return known;
}

interface Prepared extends Accepted {
  submission: Submission;
  published: PublishedForm;
  seal: Seal;
}

async function prepare(
  strapi: Kassenwerk,
  { submission, published, seal, answers, evaluation }: Prepared,
): Promise<NewSubmission> {
  const { tenant, memberId, channel, language } = submission;
  const { definition } = published.form;
  const documentId = newDocumentId();
  const subject = subjectIn(definition, answers, memberId);
  const { outcome } = definition;
  return {
    documentId,
    caseId: newDocumentId(),
    tenant,
    formKey: published.key,
    formVersion: published.version,
    formHash: published.hash,
    formTenant: published.tenant,
    reference: newReference(),
    channel,
    language,
    status: statusOf(evaluation, outcome.waitsFor),
    memberId: memberId ?? null,
    answers: await sealJson(strapi, answers, answersOf(tenant, documentId)),
    ...seal,
    subjectTag: subject ? await tagOf(strapi, tenant, 'subject', subject) : null,
    limitKey: (subject && limitKeyOf(definition, answers, today())) ?? null,
    case: {
      title: definition.title.de,
      area: definition.area,
      topic: definition.topic,
      dueOn: outcome.answerWithinDays ? addDays(today(), outcome.answerWithinDays) : null,
    },
  };
}

function statusOf({ needsCoSignature }: Evaluation, waitsFor: string | undefined): NewSubmission['status'] {
  if (needsCoSignature) return 'waitingForSignature';
  return waitsFor ? 'waitingForService' : 'received';
}

async function store(
  strapi: Kassenwerk,
  made: NewSubmission,
  { fileIds, published }: { fileIds: string[]; published: PublishedForm },
): Promise<Stored> {
  try {
    return await inTransaction(strapi, async (sql) => {
      const row = await insertSubmission(sql, made);
      if (!row) return { row: (await findByKey(sql, made))!, isNew: false };
      await attachFiles(sql, made, fileIds);
      await announce(sql, row);
      return { row, isNew: true };
    });
  } catch (error) {
    throw isLimit(error) ? limitReached(published.form.definition) : error;
  }
}

/** Ids alone: whoever acts on it looks the rest up, with its own right to do so. */
async function announce(sql: Sql, { tenant, documentId, formKey, formVersion, caseId, reference }: SubmissionRow) {
  await enqueue(sql, {
    tenant,
    topic: submittedTopic,
    key: documentId,
    subject: `form-submission:${documentId}`,
    payload: { submissionId: documentId, formKey, formVersion, caseId, reference },
  });
  await publishLive(sql, { tenant, type: 'formSubmission', id: documentId });
  await audit(sql, {
    tenant,
    action: 'submitForm',
    subjectType: 'formSubmission',
    subjectId: documentId,
    details: { formKey, formVersion, reference, caseId },
  });
}

const isLimit = (error: unknown): boolean =>
  (error as { constraint?: string } | undefined)?.constraint === 'form_submissions_limit_idx';

/** In the words of the form, which knows what it limits. */
const limitReached = ({ limit }: FormDefinition) =>
  fail('conflict', 'KW_FORM_LIMIT', { de: limit!.message.de, en: textIn(limit!.message, 'en') });

const keyReused = () =>
  fail('conflict', 'KW_FORM_KEY_REUSED', {
    de: 'Unter diesem Schlüssel wurde schon etwas anderes eingereicht. Bitte laden Sie die Seite neu und senden Sie noch einmal ab.',
    en: 'Something else was submitted under this key before. Please reload the page and submit again.',
  });
