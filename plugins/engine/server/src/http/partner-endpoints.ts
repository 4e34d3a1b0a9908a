import { defineEndpoint, ownTenant, withSql } from '@kassenwerk/kernel';
import { z } from 'zod';
import { waitingFigures } from '../stores/partner-question-store';
import { answerQuestions } from '../use-cases/partner-questions/answer-questions';
import { fetchQuestions } from '../use-cases/partner-questions/fetch-questions';

/** Characters of JSON that one answer may bring. */
const longestAnswer = 20_000;

const right = (action: 'fetch' | 'answer') => ({ action, subject: 'partnerQuestion' });

/** Fetching and answering is for programs of partners; the fund and the partner are those of the credential. */
export const partnerEndpoints = [
  defineEndpoint({
    name: 'fetchPartnerQuestions',
    method: 'GET',
    path: '/partner-questions',
    permission: right('fetch'),
    input: z.object({
      query: z.object({
        limit: z.coerce.number().int().min(1).max(500).default(100),
        after: z
          .string()
          .regex(/^\d{0,9}$/)
          .default(''),
      }),
    }),
    async handle({ query: { limit, after } }, { strapi, ctx }) {
      // Unmasked: what is asked is what the partner needs, chosen by the process and allowed by the register of processors.
      ctx.body = { data: await fetchQuestions(strapi, { limit, after: Number(after) }) };
    },
  }),
  defineEndpoint({
    name: 'answerPartnerQuestions',
    method: 'POST',
    path: '/partner-answers',
    permission: right('answer'),
    input: z.object({
      body: z.strictObject({
        answers: z
          .array(
            z.strictObject({
              id: z.string().min(1).max(60),
              outcome: z.string().max(80).optional(),
              data: z
                .record(z.string().max(80), z.unknown())
                .refine((data) => JSON.stringify(data).length <= longestAnswer, `more than ${longestAnswer} characters`)
                .optional(),
            }),
          )
          .max(500),
      }),
    }),
    handle: ({ body }, { strapi }) => answerQuestions(strapi, body.answers),
  }),
  defineEndpoint({
    name: 'partnerFigures',
    method: 'GET',
    path: '/partner-figures',
    permission: { action: 'read', subject: 'run' },
    input: z.object({ query: z.object({ tenant: z.string().min(1).max(60).optional() }) }),
    handle: ({ query }, { strapi }) => {
      const tenant = query.tenant && ownTenant(query.tenant);
      return withSql(strapi, (sql) => waitingFigures(sql, tenant));
    },
  }),
];
