import { defineEndpoint, fileOf } from '@kassenwerk/kernel';
import { z } from 'zod';
import { decideCoSignature, readForCoSignature } from '../use-cases/co-sign';
import { forFund } from '../use-cases/fund';
import { countInsight, insightEvents } from '../use-cases/insight';
import { changeDraft, dropFormDraft, resumeDraft, startDraft } from '../use-cases/keep-draft';
import { formsOfFund, formToFillIn } from '../use-cases/published-form';
import { submitForm } from '../use-cases/submit-form';
import { removeUpload, uploadFile } from '../use-cases/upload-file';
import { limited } from './limited';
import { draftContent, formKey, hash, newSubmission, tenant, uploadKey } from './shapes';

const token = z.string().min(20).max(100);

/** What needs no sign-in. Each names its fund and acts for that one alone. */
export const publicEndpoints = [
  defineEndpoint({
    name: 'listPublicForms',
    method: 'GET',
    path: '/public/forms',
    permission: 'public',
    input: z.object({ query: z.object({ tenant }) }),
    handle: async ({ query }, { strapi }) => forFund(strapi, query.tenant, () => formsOfFund(strapi, query.tenant)),
  }),
  defineEndpoint({
    name: 'showPublicForm',
    method: 'GET',
    path: '/public/form',
    permission: 'public',
    input: z.object({ query: z.object({ tenant, form: formKey, hash }) }),
    handle: async ({ query }, { strapi }) =>
      forFund(strapi, query.tenant, () =>
        formToFillIn(strapi, { tenant: query.tenant, key: query.form, hash: query.hash }),
      ),
  }),
  defineEndpoint({
    name: 'submitPublicForm',
    method: 'POST',
    path: '/public/submissions',
    permission: 'public',
    input: z.object({
      body: newSubmission.extend({ tenant }),
    }),
    async handle({ body }, context) {
      await limited(context);
      return forFund(context.strapi, body.tenant, () => submitForm(context.strapi, { ...body, channel: 'portal' }));
    },
  }),
  defineEndpoint({
    name: 'uploadPublicFile',
    method: 'POST',
    path: '/public/uploads',
    permission: 'public',
    takes: 'file',
    input: z.object({
      query: z.object({ tenant, form: formKey, field: formKey, uploadKey, fileName: z.string().min(1).max(300) }),
    }),
    async handle({ query }, context) {
      await limited(context);
      const { strapi, ctx } = context;
      return forFund(strapi, query.tenant, () => uploadFile(strapi, { ...query, content: fileOf(ctx) }));
    },
  }),
  defineEndpoint({
    name: 'removePublicFile',
    method: 'POST',
    path: '/public/uploads/removal',
    permission: 'public',
    input: z.object({ body: z.strictObject({ tenant, uploadKey, id: z.string().max(60) }) }),
    handle: async ({ body }, { strapi }) => forFund(strapi, body.tenant, () => removeUpload(strapi, body)),
  }),
  defineEndpoint({
    name: 'startPublicDraft',
    method: 'POST',
    path: '/public/drafts',
    permission: 'public',
    input: z.object({ body: z.strictObject({ tenant, form: formKey, content: draftContent }) }),
    async handle({ body }, context) {
      await limited(context);
      return forFund(context.strapi, body.tenant, () => startDraft(context.strapi, body));
    },
  }),
  defineEndpoint({
    name: 'changePublicDraft',
    method: 'PUT',
    path: '/public/drafts',
    permission: 'public',
    input: z.object({ body: z.strictObject({ tenant, token, revision: z.int().min(1), content: draftContent }) }),
    async handle({ body }, context) {
      await limited(context);
      return forFund(context.strapi, body.tenant, () => changeDraft(context.strapi, body));
    },
  }),
  defineEndpoint({
    name: 'resumePublicDraft',
    method: 'POST',
    path: '/public/drafts/resume',
    permission: 'public',
    input: z.object({ body: z.strictObject({ tenant, token }) }),
    async handle({ body }, context) {
      await limited(context);
      const data = await forFund(context.strapi, body.tenant, () => resumeDraft(context.strapi, body));
      // Past the masking of answers: whoever has the link typed this, and stars would be sent in as an account number.
      context.ctx.body = { data };
    },
  }),
  defineEndpoint({
    name: 'dropPublicDraft',
    method: 'POST',
    path: '/public/drafts/removal',
    permission: 'public',
    input: z.object({ body: z.strictObject({ tenant, token }) }),
    async handle({ body }, { strapi }) {
      await forFund(strapi, body.tenant, () => dropFormDraft(strapi, body));
    },
  }),
  defineEndpoint({
    name: 'readCoSignature',
    method: 'POST',
    path: '/public/co-signatures/read',
    permission: 'public',
    input: z.object({ body: z.strictObject({ tenant, token }) }),
    async handle({ body }, context) {
      await limited(context);
      return forFund(context.strapi, body.tenant, () => readForCoSignature(context.strapi, body));
    },
  }),
  defineEndpoint({
    name: 'decideCoSignature',
    method: 'POST',
    path: '/public/co-signatures',
    permission: 'public',
    input: z.object({
      body: z.strictObject({
        tenant,
        token,
        decision: z.enum(['sign', 'refuse']),
        name: z.string().trim().min(2).max(100),
      }),
    }),
    async handle({ body }, context) {
      await limited(context);
      return forFund(context.strapi, body.tenant, () => decideCoSignature(context.strapi, body));
    },
  }),
  defineEndpoint({
    name: 'countInsight',
    method: 'POST',
    path: '/public/insight',
    permission: 'public',
    input: z.object({
      body: z.strictObject({
        tenant,
        form: formKey,
        hash,
        events: z
          .array(
            z.strictObject({
              event: z.enum(insightEvents),
              page: z.string().max(60).optional(),
              field: z.string().max(60).optional(),
              seconds: z.number().min(0).max(3600).optional(),
            }),
          )
          .max(200),
      }),
    }),
    async handle({ body }, context) {
      await limited(context);
      await forFund(context.strapi, body.tenant, () => countInsight(context.strapi, body));
    },
  }),
];
