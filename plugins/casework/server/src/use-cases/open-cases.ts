import { requireScope, type Sql } from '@kassenwerk/kernel';
import type { NewCase, Route } from '../contracts/case';
import type { Kassenwerk } from '../kassenwerk';
import { insertEvents, tellConsoles } from '../stores/assignment-store';
import { insertCases, routeCase, type OpenedCase } from '../stores/case-store';
import { setDeadlines } from '../stores/deadline-store';
import { tellCase } from './tell-case';

/**
 * Opens cases where the rulebook says, each with the beginning of its time line, in the caller's transaction: the inbox shows them when
 * it commits.
 */
export async function openCases(_strapi: Kassenwerk, sql: Sql, cases: readonly NewCase[]): Promise<OpenedCase[]> {
  const opened = await insertCases(sql, cases);
  const { actor } = requireScope();
  await insertEvents(
    sql,
    cases.map(({ tenant, memberId, routing, area, topic }, index) => ({
      tenant,
      case_id: opened[index]!.caseId,
      member_id: memberId,
      kind: 'routed',
      at: new Date().toISOString(),
      actor_id: actor.id,
      actor_name: actor.name,
      details: { ...routing, area, topic },
    })),
  );
  for (const tenant of new Set(cases.map((one) => one.tenant))) {
    const ids = opened.filter((_one, index) => cases[index]!.tenant === tenant).map(({ caseId }) => caseId);
    await setDeadlines(sql, tenant, ids);
    await tellConsoles(sql, tenant, ids);
  }
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
  await setDeadlines(sql, target.tenant, [target.caseId]);
  await tellRoute(strapi, sql, { ...target, ...route });
  await tellConsoles(sql, target.tenant, [target.caseId]);
}

type Routed = { tenant: string; caseId: string; memberId: string | null } & Pick<Route, 'routing' | 'area' | 'topic'>;

const tellRoute = (strapi: Kassenwerk, sql: Sql, { routing, area, topic, ...target }: Routed): Promise<string> =>
  tellCase(strapi, sql, target, { kind: 'routed', details: { ...routing, area, topic } });
