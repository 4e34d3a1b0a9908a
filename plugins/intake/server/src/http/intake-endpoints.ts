import { defineEndpoint, fileOf, ownTenant } from '@kassenwerk/kernel';
import { uploadFile } from '@kassenwerk/forms';
import { z } from 'zod';
import { showItem } from '../use-cases/show-item';
import { takePartnerRequest } from '../channels/partner-requests';
import { takePhoneNote } from '../channels/phone-notes';
import { senderKinds } from '../contracts';
import { intakeFiles } from '../use-cases/keep-file';
import { overviewOf, retryItem, settle } from '../use-cases/overview';

const right = (action: string) => ({ action, subject: 'intakeItem' });
const tenant = z.string().min(1).max(60);
const params = z.object({ id: z.string().min(1).max(60) });
const uploadKey = z.string().min(20).max(100);
const key = z.string().trim().min(1).max(200);
const written = {
  tenant,
  idempotencyKey: key,
  subject: z.string().trim().max(300).default(''),
  text: z.string().max(100_000).default(''),
  topic: z
    .string()
    .regex(/^[a-zA-Z]{1,60}$/)
    .optional(),
  files: z.array(z.string().min(1).max(60)).max(20).default([]),
  uploadKey: uploadKey.optional(),
};

/** What partners and staff hand in, and what staff see of everything that came in. */
export const intakeEndpoints = [
  defineEndpoint({
    name: 'attachIntakeFile',
    method: 'POST',
    path: '/files',
    permission: right('attach'),
    takes: 'file',
    input: z.object({ query: z.object({ tenant, uploadKey, fileName: z.string().min(1).max(300) }) }),
    handle: ({ query }, { strapi, ctx }) =>
      uploadFile(strapi, {
        tenant: ownTenant(query.tenant),
        form: intakeFiles.form,
        field: intakeFiles.field.id,
        uploadKey: query.uploadKey,
        fileName: query.fileName,
        content: fileOf(ctx),
      }),
  }),
  defineEndpoint({
    name: 'deliverRequest',
    method: 'POST',
    path: '/requests',
    permission: right('deliver'),
    input: z.object({
      body: z.strictObject({
        ...written,
        language: z
          .string()
          .regex(/^[a-z]{2}$/)
          .optional(),
        receivedAt: z.iso.datetime({ offset: true }).optional(),
        senderKind: z.enum(senderKinds).default('unknown'),
        senderName: z.string().max(200).optional(),
        senderEmail: z.email().max(200).optional(),
        person: z
          .strictObject({
            firstName: z.string().max(100).optional(),
            lastName: z.string().max(100).optional(),
            birthDate: z.iso.date().optional(),
            kvnr: z.string().max(20).optional(),
            memberNumber: z.string().max(30).optional(),
          })
          .optional(),
      }),
    }),
    handle: ({ body }, { strapi }) => takePartnerRequest(strapi, body),
  }),
  defineEndpoint({
    name: 'takePhoneNote',
    method: 'POST',
    path: '/phone-notes',
    permission: right('create'),
    input: z.object({
      body: z.strictObject({
        ...written,
        memberId: z.string().min(1).max(60).optional(),
        /** KVNR or member number, as the caller says it. */
        number: z.string().max(30).optional(),
        callerName: z.string().max(200).optional(),
        callback: z.string().max(60).optional(),
      }),
    }),
    handle: ({ body }, { strapi }) => takePhoneNote(strapi, body),
  }),
  defineEndpoint({
    name: 'intakeOverview',
    method: 'GET',
    path: '/overview',
    permission: right('read'),
    input: z.object({ query: z.object({ tenant }) }),
    handle: ({ query }, { strapi }) => overviewOf(strapi, query.tenant),
  }),
  defineEndpoint({
    name: 'showIntakeItem',
    method: 'GET',
    path: '/intake-items/:id',
    permission: right('read'),
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => showItem(strapi, id),
  }),
  defineEndpoint({
    name: 'retryIntakeItem',
    method: 'POST',
    path: '/intake-items/:id/retry',
    permission: right('retry'),
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => retryItem(strapi, id),
  }),
  defineEndpoint({
    name: 'settleIntakeFault',
    method: 'POST',
    path: '/intake-faults/:id/settle',
    permission: right('retry'),
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => settle(strapi, id),
  }),
];
