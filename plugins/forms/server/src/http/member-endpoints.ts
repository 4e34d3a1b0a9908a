import { defineEndpoint, requireScope } from '@kassenwerk/kernel';
import { z } from 'zod';
import { readReference } from '../domain/reference';
import { startDraft } from '../use-cases/keep-draft';
import { formToFillIn } from '../use-cases/published-form';
import { openOwnFile, ownSubmission, ownSubmissions } from '../use-cases/own-submissions';
import { pdfOfOwnSubmission } from '../use-cases/pdf-of-submission';
import { submitForm } from '../use-cases/submit-form';
import { sendPdf } from './send-pdf';
import { draftContent, formKey, hash, newSubmission } from './shapes';

const permission = { action: 'fillIn', subject: 'form' };

/** Who fills in comes from the scope alone: these endpoints take neither a fund nor a member. */
function me(): { tenant: string; memberId: string } {
  const { actor, tenants } = requireScope();
  return { tenant: String(tenants === 'all' ? '' : tenants[0]), memberId: actor.id };
}

/** What a signed-in member does as the person the fund knows; files, kept drafts and co-signatures prove themselves by their secrets. */
export const memberEndpoints = [
  defineEndpoint({
    name: 'showOwnForm',
    method: 'GET',
    path: '/own/form',
    permission,
    input: z.object({ query: z.object({ form: formKey, hash }) }),
    handle: async ({ query }, { strapi }) => formToFillIn(strapi, { ...me(), key: query.form, hash: query.hash }),
  }),
  defineEndpoint({
    name: 'submitOwnForm',
    method: 'POST',
    path: '/own/submissions',
    permission,
    input: z.object({ body: newSubmission }),
    handle: async ({ body }, { strapi }) => submitForm(strapi, { ...body, ...me(), channel: 'portal' }),
  }),
  defineEndpoint({
    name: 'ownSubmissions',
    method: 'GET',
    path: '/own/submissions',
    permission,
    input: z.object({}),
    handle: async (_input, { strapi }) => ownSubmissions(strapi, me()),
  }),
  defineEndpoint({
    name: 'ownSubmission',
    method: 'GET',
    path: '/own/submissions/:reference',
    permission,
    input: z.object({
      params: z.object({ reference: z.string().min(1).max(60) }),
      query: z.object({ language: z.string().max(20).optional() }),
    }),
    handle: async ({ params, query }, { strapi }) =>
      ownSubmission(strapi, { ...me(), reference: readReference(params.reference), language: query.language }),
  }),
  defineEndpoint({
    name: 'ownFormFile',
    method: 'GET',
    path: '/own/form-files/:id/content',
    permission,
    input: z.object({ params: z.object({ id: z.string().min(1).max(60) }) }),
    async handle({ params }, { strapi, ctx }) {
      const { name, content } = await openOwnFile(strapi, me(), params.id);
      ctx.attachment(name);
      // Never shown in the portal's own origin, whatever it holds.
      ctx.set('Content-Type', 'application/octet-stream');
      ctx.set('Cache-Control', 'no-store');
      ctx.body = content;
    },
  }),
  defineEndpoint({
    name: 'ownSubmissionPdf',
    method: 'GET',
    path: '/own/submissions/:reference/pdf',
    permission,
    input: z.object({ params: z.object({ reference: z.string().min(1).max(60) }) }),
    handle: async ({ params }, { strapi, ctx }) =>
      sendPdf(ctx, await pdfOfOwnSubmission(strapi, { ...me(), reference: readReference(params.reference) })),
  }),
  defineEndpoint({
    name: 'startOwnDraft',
    method: 'POST',
    path: '/own/drafts',
    permission,
    input: z.object({ body: z.strictObject({ form: formKey, content: draftContent }) }),
    handle: async ({ body }, { strapi }) => startDraft(strapi, { ...body, ...me() }),
  }),
];
