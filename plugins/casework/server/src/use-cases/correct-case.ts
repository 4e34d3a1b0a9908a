import { audit, type Sql } from '@kassenwerk/kernel';
import { proposeTest } from '@kassenwerk/rulebook';
import { priorities, type Area, type Priority } from '../contracts/case';
import { rankOf } from '../domain/rank';
import type { Kassenwerk } from '../kassenwerk';
import { patchCase, type CaseRecord } from '../stores/case-record-store';
import { setDeadlines } from '../stores/deadline-store';
import { heldBy, unlocked } from './assign-case';
import { changeCase, type Change } from './change-case';
import { distribute } from './hand-out-cases';
import { byHand } from './move-parts';
import { written } from './readable-case';
import { tellCase } from './tell-case';
import { lineOf } from './told';

interface Right {
  area: Area;
  topic: string;
  priority?: Priority | undefined;
}

export interface Correction {
  /** The example that the table would get: in its draft, for whoever looks after the rules. */
  proposal: { table: string; id: string } | null;
}

/**
 * It belongs elsewhere: the case goes to the right team, and the decision table that sent it here gets an example of what would have been
 * right. @throws whatever `changeCase` throws
 */
export const correctCase = (
  strapi: Kassenwerk,
  { area, topic, priority, ...change }: Change & Right,
): Promise<Correction> =>
  changeCase(strapi, change, async (sql, found) => {
    const right = { area, topic, priority: priority ?? priorities[found.priority] ?? 'normal' };
    await patchCase(sql, found.id, corrected(found, right));
    await setDeadlines(sql, found.tenant, [found.id]);
    const proposal = await propose(strapi, sql, found, right);
    const { table, version, rows } = found.routing ?? byHand;
    const before = { area: found.area, topic: found.topic };
    const details = { table, version, rows, before, area, topic, proposal };
    await tellCase(strapi, sql, lineOf(found), { kind: 'corrected', details });
    await audit(sql, { action: 'correct', ...written(found, { area, topic }) });
    if (area !== found.area) await distribute(strapi, sql, { tenant: found.tenant, caseIds: [found.id] });
    return { proposal };
  });

/** In another area it is for another team; who had it so far keeps it within the same. */
function corrected(found: CaseRecord, { area, topic, priority }: Required<Right> & { priority: Priority }) {
  return {
    area,
    topic,
    priority: priorities.indexOf(priority),
    rank: rankOf(priority, found.receivedAt),
    routing: { ...(found.routing ?? byHand), sentence: byHand.sentence, confidence: 1 },
    ...(area === found.area ? {} : { team: area, ...heldBy(null), ...unlocked }),
  };
}

async function propose(
  strapi: Kassenwerk,
  sql: Sql,
  { tenant, id, routing }: CaseRecord,
  right: { area: string; topic: string; priority: string },
): Promise<Correction['proposal']> {
  if (!routing?.table) return null;
  return proposeTest(strapi, sql, { tenant, table: routing.table, subjectId: routing.decidedFor ?? id, right });
}
