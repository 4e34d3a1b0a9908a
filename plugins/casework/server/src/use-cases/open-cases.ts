import type { Sql } from '@kassenwerk/kernel';
import type { NewCase, Route } from '../contracts/case';
import type { Kassenwerk } from '../kassenwerk';
import { tellConsoles } from '../stores/assignment-store';
import { insertCases, routeCases, type OpenedCase } from '../stores/case-store';
import { setDeadlines } from '../stores/deadline-store';
import { tellCases } from './tell-case';

/**
 * Opens cases where the rulebook says, each with the beginning of its time line, in the caller's transaction: the inbox shows them when
 * it commits.
 */
export async function openCases(_strapi: Kassenwerk, sql: Sql, cases: readonly NewCase[]): Promise<OpenedCase[]> {
  const opened = await insertCases(sql, cases);
  await tellCases(
    sql,
    cases.map((one, index) => routedLine({ ...one, caseId: opened[index]!.caseId })),
  );
  for (const tenant of new Set(cases.map((one) => one.tenant))) {
    const ids = opened.filter((_one, index) => cases[index]!.tenant === tenant).map(({ caseId }) => caseId);
    await setDeadlines(sql, tenant, ids);
    await tellConsoles(sql, tenant, ids);
  }
  return opened;
}

interface Target {
  tenant: string;
  caseId: string;
  memberId: string | null;
}

/** For cases that exist already, e.g. because forms opened them. */
export async function routeOpenCases(
  sql: Sql,
  tenant: string,
  routed: readonly (Omit<Target, 'tenant'> & { route: Route })[],
): Promise<void> {
  if (routed.length === 0) return;
  await routeCases(sql, tenant, routed);
  const ids = routed.map(({ caseId }) => caseId);
  await setDeadlines(sql, tenant, ids);
  await tellCases(
    sql,
    routed.map(({ route, caseId, memberId }) => routedLine({ ...route, tenant, caseId, memberId })),
  );
  await tellConsoles(sql, tenant, ids);
}

const routedLine = ({
  tenant,
  caseId,
  memberId,
  routing,
  area,
  topic,
}: Target & Pick<Route, 'routing' | 'area' | 'topic'>) => ({
  tenant,
  caseId,
  memberId,
  kind: 'routed' as const,
  details: { ...routing, area, topic },
});
