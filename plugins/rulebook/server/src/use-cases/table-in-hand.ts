import {
  explain,
  type CompiledTable,
  type Decision,
  type DecisionTable,
  type Input,
  type Texts,
} from '../../../model/src';

/** What is to be decided. `subjectId` names it in the list of what a changed table would decide otherwise. */
export interface Question {
  subjectId: string | null;
  input: Input;
  /** The day of the decision. */
  at: string;
}

export interface Answer {
  decision: Decision;
  explanation: Texts;
  /** Where it comes from: ids of the rows that hit, and the version of the table. */
  source: { table: string; version: number; rows: readonly string[] };
}

/** A version of a table that decides without asking the database: what one process asks thousands of times. */
export interface TableInHand {
  readonly definition: DecisionTable;
  readonly version: number;
  /** Says it and forgets it; about a microsecond. What it gives is shared: callers do not change it. */
  decide(input: Input, at: string): Decision;
  /** Like `decide`, with the reason in words. */
  answer(input: Input, at: string): Answer;
}

// A row alone says the same to everybody, in the same object, so its sentence is made once.
const sentences = new WeakMap<CompiledTable, WeakMap<Decision, Omit<Answer, 'decision'>>>();

/** Costs next to nothing: sentences are made when they are first asked for, and shared by all who have the table in hand. */
export function tableInHand(table: CompiledTable, version: number): TableInHand {
  const known = sentences.get(table) ?? new WeakMap<Decision, Omit<Answer, 'decision'>>();
  sentences.set(table, known);
  const { definition } = table;
  const reasonOf = (decision: Decision): Omit<Answer, 'decision'> => {
    const found = known.get(decision);
    if (found) return found;
    const rows = decision.rows.map((row) => definition.rows[row]!.id);
    const made = { explanation: explain(table, decision), source: { table: definition.key, version, rows } };
    known.set(decision, made);
    return made;
  };
  return {
    definition,
    version,
    decide: (input, at) => table.decide(input, at),
    answer(input, at) {
      const decision = table.decide(input, at);
      return { decision, ...reasonOf(decision) };
    },
  };
}
