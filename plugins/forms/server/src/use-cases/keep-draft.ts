import { randomBytes } from 'node:crypto';
import { fail, inTransaction, newDocumentId, withSql } from '@kassenwerk/kernel';
import type { Answers } from '../../../model/src';
import { linkUnknown } from '../domain/form-errors';
import type { Kassenwerk } from '../kassenwerk';
import { deleteDraftByToken, findDraftByToken, insertDraft, updateDraft } from '../stores/draft-store';
import { keepFilesUntil } from '../stores/file-store';
import { findForm } from '../stores/form-store';
import { draftOf, hashOfToken, openJson, sealJson, tagOf } from './sealed';

/** So long somebody may go on with what was begun; each change begins the time anew. */
const keptDays = 30;

/** What is kept of somebody who has not finished: answers as they were typed, right or wrong. */
export interface DraftContent {
  answers: Answers;
  page?: string | undefined;
  language?: string | undefined;
  /** Under which files were uploaded; comes back with the draft, so that they are there on another device. */
  uploadKey?: string | undefined;
}

interface Kept {
  revision: number;
  expiresAt: string;
}

/** Keeps answers for later. @returns the token of the link; it is shown once and kept as a hash */
export async function startDraft(
  strapi: Kassenwerk,
  { tenant, form, content, memberId }: { tenant: string; form: string; content: DraftContent; memberId?: string },
): Promise<Kept & { token: string }> {
  const { hash } = await findForm(strapi, { tenant, key: form });
  const token = randomBytes(24).toString('base64url');
  const documentId = newDocumentId();
  const expiresAt = inDays(keptDays);
  const row = {
    documentId,
    tenant,
    formKey: form,
    formHash: hash,
    tokenHash: hashOfToken(token),
    content: await sealJson(strapi, content, draftOf(tenant, documentId)),
    memberId: memberId ?? null,
    expiresAt,
  };
  await keepWithFiles(strapi, { tenant, content, expiresAt }, (sql) => insertDraft(sql, row));
  return { token, revision: 1, expiresAt: expiresAt.toISOString() };
}

/** @throws KW_FORM_LINK_UNKNOWN, KW_FORM_DRAFT_CHANGED when another tab or device has written since */
export async function changeDraft(
  strapi: Kassenwerk,
  { tenant, token, revision, content }: { tenant: string; token: string; revision: number; content: DraftContent },
): Promise<Kept> {
  const draft = await withSql(strapi, (sql) => findDraftByToken(sql, tenant, hashOfToken(token)));
  if (!draft) throw linkUnknown();
  const { documentId, formKey } = draft;
  const { hash: formHash } = await findForm(strapi, { tenant, key: formKey });
  const expiresAt = inDays(keptDays);
  const sealed = await sealJson(strapi, content, draftOf(tenant, documentId));
  const next = await keepWithFiles(strapi, { tenant, content, expiresAt }, (sql) =>
    updateDraft(sql, { documentId, revision, formHash, content: sealed, expiresAt }),
  );
  if (next === undefined) throw changedElsewhere();
  return { revision: next, expiresAt: expiresAt.toISOString() };
}

/** What was kept. The current version of the form goes on with it; answers to questions that are gone are left aside there. */
export async function resumeDraft(strapi: Kassenwerk, { tenant, token }: { tenant: string; token: string }) {
  const draft = await withSql(strapi, (sql) => findDraftByToken(sql, tenant, hashOfToken(token)));
  if (!draft) throw linkUnknown();
  const { documentId, formKey, formHash, revision, expiresAt, memberId } = draft;
  const content = await openJson<DraftContent>(strapi, draft.content, draftOf(tenant, documentId));
  const kept = { form: formKey, hash: formHash, revision, expiresAt: expiresAt.toISOString() };
  return { ...kept, begunBySignedIn: memberId !== null, ...content };
}

/** After the submission, or when somebody gives up. */
export const dropFormDraft = (strapi: Kassenwerk, { tenant, token }: { tenant: string; token: string }) =>
  withSql(strapi, (sql) => deleteDraftByToken(sql, tenant, hashOfToken(token)));

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

type Writing<T> = Parameters<typeof inTransaction<T>>[1];

async function keepWithFiles<T>(
  strapi: Kassenwerk,
  { tenant, content, expiresAt }: { tenant: string; content: DraftContent; expiresAt: Date },
  write: Writing<T>,
): Promise<T> {
  const { uploadKey } = content;
  const uploadTag = uploadKey ? await tagOf(strapi, tenant, 'upload', uploadKey) : undefined;
  return inTransaction(strapi, async (sql) => {
    if (uploadTag) await keepFilesUntil(sql, tenant, uploadTag, expiresAt);
    return write(sql);
  });
}

const changedElsewhere = () =>
  fail('conflict', 'KW_FORM_DRAFT_CHANGED', {
    de: 'In einem anderen Fenster oder auf einem anderen Gerät wurde weitergeschrieben. Bitte laden Sie den Stand neu.',
    en: 'Somebody went on in another window or on another device. Please load what is there now.',
  });
