import { defineEndpoint } from '@kassenwerk/kernel';
import { z } from 'zod';
import { caseloadKinds } from '../domain/assigning/model';
import { ownPresence, sayPresence } from '../use-cases/own-presence';
import { absenceKinds, cancelAbsence, planAbsence, readAbsencePlan } from '../use-cases/plan-absences';
import { caseloadsOfTeam, changeCaseloads, changeProfile, readPeoplePlan } from '../use-cases/plan-people';
import { day, key, params, tenant } from './shapes';

const words = z.array(key).max(50);
const border = z.string().trim().min(1).max(60);

/** Who is there, who can do what, who answers for whom. */
export const peopleEndpoints = [
  defineEndpoint({
    name: 'ownPresence',
    method: 'GET',
    path: '/own/presence',
    permission: { action: 'read', subject: 'presence' },
    input: z.object({ query: z.object({ tenant }) }),
    handle: ({ query }, { strapi }) => ownPresence(strapi, query.tenant),
  }),
  defineEndpoint({
    name: 'sayPresence',
    method: 'POST',
    path: '/own/presence',
    permission: { action: 'update', subject: 'presence' },
    input: z.object({ body: z.strictObject({ tenant, status: z.enum(['available', 'pause']).optional() }) }),
    handle: ({ body }, { strapi }) => sayPresence(strapi, body),
  }),
  defineEndpoint({
    name: 'absences',
    method: 'GET',
    path: '/absences',
    permission: { action: 'read', subject: 'absence' },
    input: z.object({ query: z.object({ tenant, from: day, to: day }) }),
    handle: ({ query }, { strapi }) => readAbsencePlan(strapi, query),
  }),
  defineEndpoint({
    name: 'planAbsence',
    method: 'POST',
    path: '/absences',
    permission: { action: 'create', subject: 'absence' },
    input: z.object({
      body: z.strictObject({
        tenant,
        staffId: key.optional(),
        firstDay: day,
        lastDay: day,
        kind: z.enum(absenceKinds),
        substituteId: key.optional(),
      }),
    }),
    handle: ({ body }, { strapi }) => planAbsence(strapi, body),
  }),
  defineEndpoint({
    name: 'cancelAbsence',
    method: 'DELETE',
    path: '/absences/:id',
    permission: { action: 'delete', subject: 'absence' },
    input: z.object({ params }),
    handle: ({ params: { id } }, { strapi }) => cancelAbsence(strapi, id),
  }),
  defineEndpoint({
    name: 'workProfiles',
    method: 'GET',
    path: '/work-profiles',
    permission: { action: 'read', subject: 'workProfile' },
    input: z.object({ query: z.object({ tenant }) }),
    handle: ({ query }, { strapi }) => readPeoplePlan(strapi, query.tenant),
  }),
  defineEndpoint({
    name: 'changeWorkProfile',
    method: 'PUT',
    path: '/staff/:id/work-profile',
    permission: { action: 'update', subject: 'workProfile' },
    input: z.object({
      params,
      body: z.strictObject({
        tenant,
        teams: words,
        skills: words,
        languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(20),
        capacity: z.int().min(0).max(500),
      }),
    }),
    handle: ({ params: { id }, body: { tenant: fund, ...profile } }, { strapi }) =>
      changeProfile(strapi, fund, { staffId: id, ...profile }),
  }),
  defineEndpoint({
    name: 'caseloads',
    method: 'GET',
    path: '/caseloads',
    permission: { action: 'read', subject: 'caseload' },
    input: z.object({ query: z.object({ tenant, team: key }) }),
    handle: ({ query }, { strapi }) => caseloadsOfTeam(strapi, query),
  }),
  defineEndpoint({
    name: 'changeCaseloads',
    method: 'PUT',
    path: '/caseloads',
    permission: { action: 'update', subject: 'caseload' },
    input: z.object({
      body: z.strictObject({
        tenant,
        team: key,
        rows: z
          .array(
            z.strictObject({
              kind: z.enum(caseloadKinds),
              from: border,
              to: border,
              staffId: key,
              substituteId: key.nullable(),
            }),
          )
          .max(500),
      }),
    }),
    handle: ({ body }, { strapi }) => changeCaseloads(strapi, body),
  }),
];
