import type { Sql } from '@kassenwerk/kernel';
import type { NewCase, Route } from '../contracts/case';
import type { Kassenwerk } from '../kassenwerk';
import { insertCases, routeCase, type OpenedCase } from '../stores/case-store';
import { tellCase } from './tell-case';

/**
 * Opens cases where the rulebook says, each with the beginning of its time line, in the caller's transaction: the inbox shows them when
 * it commits.
 */
export async function openCases(strapi: Kassenwerk, sql: Sql, cases: readonly NewCase[]): Promise<OpenedCase[]> {
  const opened = await insertCases(sql, cases);
  for (const [index, { caseId }] of opened.entries()) await tellRoute(strapi, sql, { ...cases[index]!, caseId });
  return opened;
}

/** For a case that exists already, e.g. because a form opened it. */
export async function routeOpenCase(
  strapi: Kassenwerk,
  sql: Sql,
  target: { tenant: string; caseId: string; memberId: string | null },
  route: Route,
): Promise<void> {
  await routeCase(sql, target.caseId, route);
  await tellRoute(strapi, sql, { ...target, ...route });
}

type Routed = { tenant: string; caseId: string; memberId: string | null } & Pick<Route, 'routing' | 'area' | 'topic'>;

const tellRoute = (strapi: Kassenwerk, sql: Sql, { routing, area, topic, ...target }: Routed): Promise<string> =>
  tellCase(strapi, sql, target, { kind: 'routed', details: { ...routing, area, topic } });
