import { publishConfiguration, runAsJob, system } from '@kassenwerk/kernel';
import type * as decide from '../../../plugins/rulebook/server/src/use-cases/decide';
import type { Booted } from '../../support/boot';
import smallTable from '../fixtures/small-routing-table.json';

const { decideMany } = require('../../../plugins/rulebook/dist/server/src/use-cases/decide') as typeof decide;

/** A small table of the fund's own, so that cells have their places whatever is shipped. */
export const publishSmallRouting = (app: Booted, tenant: string) =>
  system('test', () =>
    publishConfiguration(app.strapi, {
      tenant,
      kind: 'decisionTable',
      key: 'request-routing',
      definition: smallTable,
      author: 'test',
    }),
  );

/** Decisions of the past, on which changes can be tried. */
export const routeRequests = (app: Booted, tenant: string, requests: readonly Record<string, string | number>[]) =>
  runAsJob(tenant, 'test', () =>
    decideMany(app.strapi, {
      tenant,
      key: 'request-routing',
      questions: requests.map((input) => ({ subjectId: null, input, at: '2026-11-22' })),
    }),
  );
