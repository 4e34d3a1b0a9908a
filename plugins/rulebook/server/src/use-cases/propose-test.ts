import {
  canonicalJson,
  findDraft,
  lockVersions,
  newDocumentId,
  requireScope,
  saveDraft,
  todayInBerlin,
  type Sql,
} from '@kassenwerk/kernel';
import type { DecisionTable, Input, Outputs, TestCase } from '../../../model/src';
import { optionsOf, withoutText } from '../../../model/src';
import type { Kassenwerk } from '../kassenwerk';
import { latestDecisionOn } from '../stores/decision-store';
import { findTable, tableKind } from '../stores/table-store';
import { openDecisions } from './sealed-inputs';

interface Proposal {
  tenant: string;
  table: string;
  /** What the decision was kept for, see `Question`. */
  subjectId: string;
  /** What would have been right; outputs that the table does not have are left out. */
  right: Outputs;
}

/**
 * Somebody has put right what a table decided: the fund's draft of the table gets the decision as an example with the right result,
 * without what people wrote. Whoever looks after the rules finds it red there. Needs no right to publish, because a draft decides
 * nothing; part of the caller's transaction.
 * @returns null where the decision is not known any more or the table says nothing of the kind
 */
export async function proposeTest(
  strapi: Kassenwerk,
  sql: Sql,
  { tenant, table: key, subjectId, right }: Proposal,
): Promise<{ table: string; id: string } | null> {
  const sealed = await latestDecisionOn(sql, { tenant, tableKey: key, subjectId });
  if (!sealed) return null;
  const [decision] = await openDecisions(strapi, tenant, [sealed]);
  const { definition } = (await findTable(strapi, { tenant, key })).table;
  const expected = sayable(definition, right);
  if (!decision || Object.keys(expected).length === 0) return null;
  const name = { tenant, kind: tableKind, key };
  await lockVersions(sql, name);
  const drafted = await findDraft(sql, name);
  const base = isTable(drafted?.definition) ? drafted.definition : definition;
  const test = testOf({ definition, input: decision.input, at: decision.at, expected });
  const known = base.tests.find((one) => isAlike(one, test));
  if (known) return { table: key, id: known.id };
  const author = drafted?.author ?? requireScope().actor.name;
  await saveDraft(sql, { ...name, definition: { ...base, tests: [...base.tests, test] }, author });
  return { table: key, id: test.id };
}

const isTable = (given: unknown): given is DecisionTable =>
  Array.isArray((given as { tests?: unknown } | undefined)?.tests);

/** Values that the table's outputs can have. */
const sayable = ({ outputs }: DecisionTable, right: Outputs): Outputs =>
  Object.fromEntries(
    outputs.flatMap((column) => {
      const value = right[column.id];
      const options = optionsOf(column);
      const fits = value !== undefined && (options.length === 0 || options.some((one) => one.value === value));
      return fits ? [[column.id, value]] : [];
    }),
  );

const testOf = ({
  definition,
  input,
  at,
  expected,
}: {
  definition: DecisionTable;
  input: Input;
  at: string;
  expected: Outputs;
}): TestCase => ({
  id: newDocumentId(),
  title: `Korrektur ${todayInBerlin(new Date())}`,
  input: withoutText(definition, input),
  at,
  expected,
});

/** The same mistake twice is one example. */
const isAlike = (one: TestCase, other: TestCase): boolean =>
  canonicalJson([one.input, one.expected]) === canonicalJson([other.input, other.expected]);
