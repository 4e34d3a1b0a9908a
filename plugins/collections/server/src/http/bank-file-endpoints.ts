import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { bankFileDetail } from '../use-cases/bank-file/bank-file-detail';
import { downloadBankFile } from '../use-cases/bank-file/download-bank-file';
import { rebuildBankFile } from '../use-cases/bank-file/rebuild-bank-files';
import { rejectBankFile } from '../use-cases/bank-file/reject-bank-file';
import { releaseBankFile } from '../use-cases/bank-file/release-bank-file';
import { simulateBankAnswers } from '../use-cases/bank-file/simulate-bank-answers';
import { simulations } from '../use-cases/bank-file/simulation-scenario';
import { transmitBankFile } from '../use-cases/bank-file/transmit-bank-file';

const params = z.object({ id: z.string().min(1).max(60) });

const detail = defineEndpoint({
  name: 'bankFileDetail',
  method: 'GET',
  // Stands before the generated route of the same path and answers in its place.
  path: '/bank-files/:id',
  permission: { action: 'read', subject: 'bankFile' },
  input: z.object({ params }),
  handle: ({ params: { id } }, { strapi, ctx }) =>
    bankFileDetail(strapi, id, ctx.acceptsLanguages('de', 'en') === 'en' ? 'en' : 'de'),
});

const release = defineEndpoint({
  name: 'releaseBankFile',
  method: 'POST',
  path: '/bank-files/:id/release',
  permission: { action: 'release', subject: 'bankFile' },
  input: z.object({
    params,
    body: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), comment: z.string().max(500).optional() }),
  }),
  handle: async ({ params: { id }, body }, { strapi }) => ({ status: await releaseBankFile(strapi, id, body) }),
});

const reject = defineEndpoint({
  name: 'rejectBankFile',
  method: 'POST',
  path: '/bank-files/:id/reject',
  permission: { action: 'release', subject: 'bankFile' },
  input: z.object({ params, body: z.strictObject({ reason: z.string().trim().min(3).max(500) }) }),
  handle: ({ params: { id }, body }, { strapi }) => rejectBankFile(strapi, id, body.reason),
});

const rebuild = defineEndpoint({
  name: 'rebuildBankFile',
  method: 'POST',
  path: '/bank-files/:id/rebuild',
  permission: { action: 'release', subject: 'bankFile' },
  input: z.object({ params }),
  handle: ({ params: { id } }, { strapi }) => rebuildBankFile(strapi, id),
});

const transmit = defineEndpoint({
  name: 'transmitBankFile',
  method: 'POST',
  path: '/bank-files/:id/transmit',
  permission: { action: 'transmit', subject: 'bankFile' },
  input: z.object({ params }),
  handle: ({ params: { id } }, { strapi }) => transmitBankFile(strapi, id),
});

const download = defineEndpoint({
  name: 'downloadBankFile',
  method: 'GET',
  path: '/bank-files/:id/download',
  permission: { action: 'download', subject: 'bankFile' },
  input: z.object({ params }),
  async handle({ params: { id } }, { strapi, ctx }) {
    const { fileName, stream } = await downloadBankFile(strapi, id);
    ctx.attachment(fileName);
    ctx.type = 'application/xml';
    return stream;
  },
});

const simulate = defineEndpoint({
  name: 'simulateBank',
  method: 'POST',
  path: '/bank-files/:id/simulate',
  permission: { action: 'simulate', subject: 'bank' },
  input: z.object({
    params,
    body: z.strictObject({
      scenario: z.enum(simulations),
      returnSharePercent: z.number().min(0).max(100).optional(),
      reasonCode: z
        .string()
        .regex(/^[A-Z0-9]{4}$/)
        .optional(),
    }),
  }),
  handle: ({ params: { id }, body }, { strapi }) => simulateBankAnswers(strapi, id, body),
});

export const bankFileEndpoints = [detail, release, reject, rebuild, transmit, download, simulate];
