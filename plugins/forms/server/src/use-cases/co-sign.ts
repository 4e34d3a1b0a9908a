import { audit, enqueue, inTransaction, newDocumentId, publishLive, withSql } from '@kassenwerk/kernel';
import { sendMail } from '@kassenwerk/identity';
import type { Answers } from '../../../model/src';
import { linkUnknown } from '../domain/form-errors';
import type { Kassenwerk } from '../kassenwerk';
import { settingsOf } from '../settings';
import { findOpenByToken, insertCoSignature, settleCoSignature } from '../stores/co-signature-store';
import { findVersionByHash, type PublishedForm } from '../stores/form-store';
import { findSubmission, settleSubmission, type SubmissionRow } from '../stores/submission-store';
import type { CoSignatureLink } from './receipt';
import { answersOf, hashOfToken, openJson, sealJson, signatureOf, tagOf } from './sealed';
import { summaryOf } from './summary';

export const coSignTopic = 'forms.coSignatureAsked';

/**
 * Asks a second person. The token follows from the submission and the fund's key, so a receipt that is asked for again shows the same
 * link, and the database alone does not tell it.
 */
export async function askForCoSignature(
  strapi: Kassenwerk,
  row: SubmissionRow,
  { form }: PublishedForm,
): Promise<CoSignatureLink> {
  const { tenant, documentId, submittedAt } = row;
  const { daysToSign, emailField } = form.definition.coSignature!;
  const token = await tokenOf(strapi, row);
  const expiresAt = new Date(submittedAt.getTime() + daysToSign * 86_400_000);
  await inTransaction(strapi, async (sql) => {
    const made = {
      documentId: newDocumentId(),
      tenant,
      submissionId: documentId,
      tokenHash: hashOfToken(token),
      expiresAt,
    };
    await insertCoSignature(sql, made);
    const payload = { submissionId: documentId };
    if (emailField) await enqueue(sql, { tenant, topic: coSignTopic, key: documentId, payload });
  });
  return { token, expiresAt: expiresAt.toISOString() };
}

const tokenOf = (strapi: Kassenwerk, { tenant, documentId }: SubmissionRow) =>
  tagOf(strapi, tenant, 'co-signature', documentId);

/** For whoever submitted it and has lost the link. */
export const coSignatureLinkOf = async (strapi: Kassenwerk, row: SubmissionRow): Promise<{ token: string }> => ({
  token: await tokenOf(strapi, row),
});

/** Handler of the outbox: the mail to the second person, in which nothing stands but the link. */
export async function sendCoSignatureMail(strapi: Kassenwerk, submissionId: string): Promise<void> {
  const row = await withSql(strapi, (sql) => findSubmission(sql, submissionId));
  if (row?.status !== 'waitingForSignature') return;
  const { form } = await findVersionByHash(strapi, { tenant: row.tenant, key: row.formKey, hash: row.formHash });
  const answers = await openJson<Answers>(strapi, row.answers, answersOf(row.tenant, submissionId));
  const to = answers[form.definition.coSignature?.emailField ?? ''];
  if (typeof to !== 'string') return;
  const link = `${settingsOf(strapi).portalUrl}/${row.tenant}/co-sign#${await tokenOf(strapi, row)}`;
  await sendMail(strapi, { to, subject: 'Bitte unterschreiben Sie mit', text: mailText(link) });
}

const mailText = (link: string): string =>
  `Guten Tag,

jemand hat bei der Krankenkasse einen Antrag gestellt, dem Sie zustimmen sollen.
Bitte lesen Sie ihn hier und entscheiden Sie:

${link}

Hello, somebody has made a request to the health fund that needs your agreement.
Please read it and decide at the address above.
`;

/** What the second person gets to see before signing. @throws KW_FORM_LINK_UNKNOWN */
export async function readForCoSignature(strapi: Kassenwerk, { tenant, token }: { tenant: string; token: string }) {
  const found = await withSql(strapi, (sql) => findOpenByToken(sql, tenant, hashOfToken(token)));
  const row = found && (await withSql(strapi, (sql) => findSubmission(sql, found.submissionId)));
  if (!found || !row) throw linkUnknown();
  const { form } = await findVersionByHash(strapi, { tenant, key: row.formKey, hash: row.formHash });
  const answers = await openJson<Answers>(strapi, row.answers, answersOf(tenant, row.documentId));
  const { title, coSignature } = form.definition;
  return {
    reference: row.reference,
    title,
    person: coSignature!.person,
    text: coSignature!.text,
    expiresAt: found.expiresAt.toISOString(),
    summary: summaryOf(form, answers, row.language),
  };
}

/** A request that needs a service outside waits for that as well. */
async function stateAfterSignature(strapi: Kassenwerk, id: string): Promise<'received' | 'waitingForService'> {
  const row = await withSql(strapi, (sql) => findSubmission(sql, id));
  if (!row) throw linkUnknown();
  const { form } = await findVersionByHash(strapi, { tenant: row.tenant, key: row.formKey, hash: row.formHash });
  return form.definition.outcome.waitsFor ? 'waitingForService' : 'received';
}

export interface CoSignatureDecision {
  tenant: string;
  token: string;
  decision: 'sign' | 'refuse';
  name: string;
}

/** Signs or refuses, once; the request goes on or ends. @throws KW_FORM_LINK_UNKNOWN */
export async function decideCoSignature(strapi: Kassenwerk, { tenant, token, decision, name }: CoSignatureDecision) {
  const found = await withSql(strapi, (sql) => findOpenByToken(sql, tenant, hashOfToken(token)));
  if (!found) throw linkUnknown();
  const { documentId, submissionId } = found;
  const signature = await sealJson(strapi, { name }, signatureOf(tenant, documentId));
  const status = decision === 'sign' ? 'signed' : 'refused';
  const afterSignature = await stateAfterSignature(strapi, submissionId);
  await inTransaction(strapi, async (sql) => {
    if (!(await settleCoSignature(sql, { documentId, status, signature }))) throw linkUnknown();
    await settleSubmission(sql, submissionId, decision === 'sign' ? afterSignature : 'refused');
    await publishLive(sql, { tenant, type: 'formSubmission', id: submissionId });
    const action = decision === 'sign' ? 'coSignForm' : 'refuseCoSignature';
    await audit(sql, { tenant, action, subjectType: 'formSubmission', subjectId: submissionId });
  });
  return { status };
}
