import { ownTenant, todayInBerlin, withSql, type CivilDate, type Sql } from '@kassenwerk/kernel';
import { nameRows, type RowName } from '@kassenwerk/rulebook';
import type { Kassenwerk } from '../kassenwerk';
import { readPeople } from '../stores/office-store';
import {
  readAnswers,
  readBacklog,
  readCorrections,
  readVolume,
  type AnswerFigures,
  type BacklogRow,
  type Range,
  type RuleRow,
  type VolumeRow,
} from '../stores/report-store';

export interface CaseReport {
  volume: VolumeRow[];
  answers: AnswerFigures;
  backlog: BacklogRow[];
  people: { id: string; name: string; load: number; capacity: number; isPresent: boolean; isAbsent: boolean }[];
  /** `name` is null where the version is not known any more. */
  rules: (RuleRow & { name: RowName | null })[];
}

/**
 * How the fund keeps up: what came in, how fast it is answered, what lies about, and which rules send cases to the wrong place. What lies
 * with whom is told as it is now; there are no figures about what a person has achieved.
 */
export async function caseReport(
  strapi: Kassenwerk,
  given: { tenant: string; from: CivilDate; to: CivilDate },
): Promise<CaseReport> {
  const range = { ...given, tenant: ownTenant(given.tenant) };
  const now = new Date();
  return withSql(strapi, async (sql) => ({
    volume: await readVolume(sql, range),
    answers: await readAnswers(sql, range, now),
    backlog: await readBacklog(sql, range.tenant, now),
    people: (await readPeople(sql, { tenant: range.tenant, today: todayInBerlin(now), now })).map(
      ({ id, name, load, capacity, isPresent, isAbsent }) => ({ id, name, load, capacity, isPresent, isAbsent }),
    ),
    rules: await namedRules(sql, range),
  }));
}

async function namedRules(sql: Sql, range: Range): Promise<CaseReport['rules']> {
  const rows = await readCorrections(sql, range);
  const nameOf = await nameRows(sql, range.tenant, rows);
  return rows.map((row) => ({ ...row, name: nameOf(row) }));
}
