import { defineEndpoint, fileOf, languageOf } from '@kassenwerk/kernel';
import { z } from 'zod';
import { handOverDraft } from '../use-cases/hand-over-draft';
import { formToFillIn } from '../use-cases/published-form';
import { pdfOfSubmission } from '../use-cases/pdf-of-submission';
import { openSubmittedFile, readSubmission } from '../use-cases/read-submission';
import { submitForm } from '../use-cases/submit-form';
import { uploadFile } from '../use-cases/upload-file';
import { sendPdf } from './send-pdf';
import { answers, draftContent, formKey, hash, language, ownTenant, tenant, uploadKey } from './shapes';

const reading = { action: 'read', subject: 'formSubmission' };
const creating = { action: 'create', subject: 'formSubmission' };
const memberId = z.string().min(1).max(60).optional();

/** For staff: filling in for a member who calls or writes, and reading what came in. */
export const submissionEndpoints = [
  defineEndpoint({
    name: 'showFormToFillIn',
    method: 'GET',
    path: '/form-to-fill-in',
    permission: creating,
    input: z.object({ query: z.object({ tenant, form: formKey, hash, memberId }) }),
    handle: async ({ query }, { strapi }) =>
      formToFillIn(strapi, {
        tenant: ownTenant(query.tenant),
        key: query.form,
        hash: query.hash,
        memberId: query.memberId,
      }),
  }),
  defineEndpoint({
    name: 'submitForm',
    method: 'POST',
    path: '/submissions',
    permission: creating,
    input: z.object({
      body: z.strictObject({
        tenant,
        form: formKey,
        hash,
        answers,
        language,
        memberId,
        idempotencyKey: z.string().min(8).max(100),
        uploadKey: uploadKey.optional(),
      }),
    }),
    handle: async ({ body }, { strapi }) =>
      submitForm(strapi, { ...body, tenant: ownTenant(body.tenant), channel: 'console' }),
  }),
  defineEndpoint({
    name: 'handOverDraft',
    method: 'POST',
    path: '/drafts',
    permission: creating,
    input: z.object({ body: z.strictObject({ tenant, form: formKey, memberId, content: draftContent }) }),
    handle: async ({ body }, { strapi }) => handOverDraft(strapi, { ...body, tenant: ownTenant(body.tenant) }),
  }),
  defineEndpoint({
    name: 'uploadFormFile',
    method: 'POST',
    path: '/uploads',
    permission: creating,
    takes: 'file',
    input: z.object({
      query: z.object({ tenant, form: formKey, field: formKey, uploadKey, fileName: z.string().min(1).max(300) }),
    }),
    handle: async ({ query }, { strapi, ctx }) =>
      uploadFile(strapi, { ...query, tenant: ownTenant(query.tenant), content: fileOf(ctx) }),
  }),
  defineEndpoint({
    name: 'readSubmission',
    method: 'GET',
    path: '/form-submissions/:id/answers',
    permission: reading,
    input: z.object({ params: z.object({ id: z.string().max(60) }) }),
    handle: async ({ params }, { strapi, ctx }) => readSubmission(strapi, params.id, languageOf(ctx)),
  }),
  defineEndpoint({
    name: 'submissionPdf',
    method: 'GET',
    path: '/form-submissions/:id/pdf',
    permission: reading,
    input: z.object({ params: z.object({ id: z.string().max(60) }) }),
    handle: async ({ params }, { strapi, ctx }) => sendPdf(ctx, await pdfOfSubmission(strapi, params.id)),
  }),
  defineEndpoint({
    name: 'downloadSubmittedFile',
    method: 'GET',
    path: '/form-files/:id/content',
    permission: reading,
    input: z.object({ params: z.object({ id: z.string().max(60) }) }),
    async handle({ params }, { strapi, ctx }) {
      const { name, content } = await openSubmittedFile(strapi, params.id);
      ctx.attachment(name);
      // Never shown in the console's own origin, whatever it holds.
      ctx.set('Content-Type', 'application/octet-stream');
      ctx.body = content;
    },
  }),
];
