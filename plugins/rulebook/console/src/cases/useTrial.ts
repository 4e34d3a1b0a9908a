import {
  compileTable,
  explain,
  inputProblems,
  reviewTable,
  type Decision,
  type DecisionTable,
  type TestCase,
  type Texts,
} from '@kassenwerk/rulebook/model';
import { useMemo } from 'react';

export interface Trial {
  decision?: Decision;
  explanation?: Texts;
  /** Labels of what is missing or does not fit. */
  missing: Texts[];
}

/** What the table in hand says to an example, at once. */
export function useTrial(table: DecisionTable, { input, at }: TestCase): Trial {
  const compiled = useMemo(() => {
    const problems = reviewTable({ ...table, tests: [], minimumCoverage: 0 });
    const isSound = problems.every(({ code, severity }) => severity !== 'error' || code === 'KW_RULES_OVERLAP');
    return isSound ? compileTable(table) : undefined;
  }, [table]);
  return useMemo(() => {
    const wrong = inputProblems(input, table.inputs);
    const missing = table.inputs.filter(({ id }) => wrong.includes(id)).map(({ label }) => label);
    if (!compiled || wrong.length > 0) return { missing };
    const decision = compiled.decide(input, at);
    return { decision, explanation: explain(compiled, decision), missing };
  }, [compiled, input, at, table]);
}
