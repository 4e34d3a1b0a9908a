import { defineEndpoint, fail, fileOf, type EndpointContext } from '@kassenwerk/kernel';
import { z } from 'zod';
import { forFund } from '../use-cases/fund';
import {
  beginUpload,
  cancelUpload,
  continueUpload,
  uploadState,
  type UploadState,
} from '../use-cases/resumable-upload';
import { limited } from './limited';
import { formKey, tenant, uploadKey } from './shapes';

type Context = EndpointContext['ctx'];

const path = '/public/resumable-uploads';
const one = z.object({ query: z.object({ tenant, id: z.string().min(1).max(40), uploadKey }) });

/** Uploads that go on after a break, by the protocol tus 1.0.0 with creation, expiration and termination. */
export const uploadEndpoints = [
  defineEndpoint({
    name: 'beginPublicUpload',
    method: 'POST',
    path,
    permission: 'public',
    input: z.object({ query: z.object({ tenant, form: formKey, field: formKey, uploadKey }) }),
    async handle({ query }, context) {
      const { ctx, strapi } = context;
      speakTus(ctx);
      await limited(context);
      const length = wholeNumber(ctx, 'Upload-Length');
      const fileName = fileNameIn(ctx.get('Upload-Metadata'));
      const state = await forFund(strapi, query.tenant, () => beginUpload(strapi, { ...query, length, fileName }));
      const { tenant: fund, uploadKey: key } = query;
      ctx.set(
        'Location',
        `/api/forms${path}?${new URLSearchParams({ tenant: fund, id: state.id, uploadKey: key }).toString()}`,
      );
      tell(ctx, state);
      ctx.status = 201;
      ctx.body = '';
    },
  }),
  defineEndpoint({
    // HEAD goes the same way and gets the headers alone.
    name: 'showPublicUpload',
    method: 'GET',
    path,
    permission: 'public',
    input: one,
    async handle({ query }, { strapi, ctx }) {
      ctx.set('Cache-Control', 'no-store');
      const state = await forFund(strapi, query.tenant, () => uploadState(strapi, query));
      tell(ctx, state);
      return state;
    },
  }),
  defineEndpoint({
    name: 'continuePublicUpload',
    method: 'PATCH',
    path,
    permission: 'public',
    takes: 'file',
    input: one,
    async handle({ query }, context) {
      const { ctx, strapi } = context;
      speakTus(ctx);
      await limited(context);
      const offset = wholeNumber(ctx, 'Upload-Offset');
      const state = await forFund(strapi, query.tenant, () =>
        continueUpload(strapi, { ...query, offset, content: fileOf(ctx) }),
      );
      tell(ctx, state);
      // The protocol asks for 204; the piece that completes the file is answered with what it was found to be.
      return state.file ?? undefined;
    },
  }),
  defineEndpoint({
    name: 'cancelPublicUpload',
    method: 'DELETE',
    path,
    permission: 'public',
    input: one,
    async handle({ query }, { strapi, ctx }) {
      speakTus(ctx);
      await forFund(strapi, query.tenant, () => cancelUpload(strapi, query));
    },
  }),
];

const version = '1.0.0';

function speakTus(ctx: Context): void {
  ctx.set({ 'Tus-Resumable': version, 'Tus-Version': version, 'Tus-Extension': 'creation,expiration,termination' });
  if (ctx.get('Tus-Resumable') === version) return;
  throw fail('malformed', 'KW_UPLOAD_PROTOCOL', {
    de: 'Dieser Zugang spricht tus 1.0.0. Bitte senden Sie die Kopfzeile Tus-Resumable: 1.0.0.',
    en: 'This endpoint speaks tus 1.0.0. Please send the header Tus-Resumable: 1.0.0.',
  });
}

function tell(ctx: Context, { offset, length, expiresAt }: UploadState): void {
  ctx.set({
    'Tus-Resumable': version,
    'Upload-Offset': String(offset),
    'Upload-Length': String(length),
    'Upload-Expires': expiresAt.toUTCString(),
  });
}

function wholeNumber(ctx: Context, header: string): number {
  const given = ctx.get(header);
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw fail('malformed', 'KW_UPLOAD_HEADER', {
    de: `Die Kopfzeile ${header} fehlt oder ist keine ganze Zahl.`,
    en: `The header ${header} is missing or no whole number.`,
  });
}

/** `filename` of the metadata: words and base64 by turns. */
function fileNameIn(metadata: string): string {
  const [, encoded = ''] = /(?:^|,)\s*filename ([A-Za-z0-9+/=]{1,1000})/.exec(metadata) ?? [];
  return Buffer.from(encoded, 'base64').toString('utf8').slice(0, 300);
}
