import { withSql } from '@kassenwerk/kernel';
import {
  compileTable,
  explain,
  groupChanges,
  inputProblems,
  isSound,
  reviewTable,
  runTests,
  simulate,
  type ChangedDecision,
  type ChangeGroup,
  type Coverage,
  type DecisionTable,
  type Input,
  type TableProblem,
} from '../../../model/src';
import { checkTable } from '../../../model/src/schema';
import { inputInvalid } from '../domain/table-errors';
import { useProblems } from '../domain/table-uses';
import type { Kassenwerk } from '../kassenwerk';
import { keptDecisions, newestDecisions } from '../stores/decision-store';
import { findTable } from '../stores/table-store';
import { soundTable } from './change-table';
import type { Answer } from './open-table';
import { resolveCodeLists } from './resolve-code-lists';
import { openDecisions } from './sealed-inputs';

/** Everything that is wrong with a table or should be looked at, and which rows its test cases hit. `isSound`: it could be released. */
export function checkDefinition(given: unknown): {
  isSound: boolean;
  problems: TableProblem[];
  coverage: Coverage | null;
} {
  const { definition, problems: found } = checkTable(given);
  const problems = [...found, ...(definition ? useProblems(definition) : [])];
  const canRun = definition && reviewTable({ ...definition, tests: [] }).every(({ severity }) => severity !== 'error');
  return {
    isSound: Boolean(definition) && isSound(problems),
    problems,
    coverage: canRun ? runTests(compileTable(definition)).coverage : null,
  };
}

interface Trial {
  tenant: string;
  key: string;
  /** The table as it is being changed; the published one without it. */
  definition?: Record<string, unknown> | undefined;
}

/** What the table would say; nothing is kept of it. @throws KW_RULES_INPUT_INVALID, KW_RULES_TABLE_INVALID */
export async function tryTable(
  strapi: Kassenwerk,
  { input, at, ...trial }: Trial & { input: Input; at: string },
): Promise<Pick<Answer, 'decision' | 'explanation'>> {
  const table = trial.definition
    ? compileTable(withoutTests(await resolveCodeLists(strapi, trial.tenant, trial.definition)))
    : (await findTable(strapi, trial)).table;
  const wrong = inputProblems(input, table.definition.inputs);
  if (wrong.length > 0) throw inputInvalid(wrong);
  const decision = table.decide(input, at);
  return { decision, explanation: explain(table, decision) };
}

/** Test cases may still be red while somebody tries. */
const withoutTests = (given: object): DecisionTable => soundTable({ ...given, tests: [], minimumCoverage: 0 });

/** How many changed decisions are listed; the others are counted. */
const mostListed = 200;

export interface SimulationReport {
  decided: number;
  changedCount: number;
  changed: readonly ChangedDecision[];
  /** All of them counted, by output and by what becomes what. */
  groups: Readonly<Record<string, readonly ChangeGroup[]>>;
}

/** What a changed table would have decided otherwise of the last 10,000 real decisions of the fund. @throws KW_RULES_TABLE_INVALID */
export async function simulateTable(
  strapi: Kassenwerk,
  { tenant, key, definition }: Trial & { definition: Record<string, unknown> },
): Promise<SimulationReport> {
  const table = compileTable(withoutTests(await resolveCodeLists(strapi, tenant, definition)));
  const sealed = await withSql(strapi, (sql) => newestDecisions(sql, { tenant, tableKey: key, limit: keptDecisions }));
  const { decided, changed } = simulate(table, await openDecisions(strapi, tenant, sealed));
  return {
    decided,
    changedCount: changed.length,
    changed: changed.slice(0, mostListed),
    groups: groupChanges(changed, table.definition),
  };
}
