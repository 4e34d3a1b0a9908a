import type { Finding } from '@kassenwerk/engine';
import type { Texts } from '../../../model/src';
import type { DecideParameters } from './decide-parameters';

/** Rules of the findings; `KW-R` stands for the rulebook. */
const rules = { unfit: 'KW-R-001', none: 'KW-R-002', conflict: 'KW-R-003' } as const;

const unfitText = (columns: string): Texts => ({
  de: `Das Regelwerk kann nicht entscheiden; diese Angaben fehlen oder passen nicht: ${columns}.`,
  en: `The rulebook cannot decide; these values are missing or do not fit: ${columns}.`,
});

/** An item that the table cannot be asked about. */
export const unfit = (wrong: readonly string[], parameters: DecideParameters): Finding => ({
  rule: rules.unfit,
  message: unfitText(wrong.join(', ')),
  details: { table: parameters.table, columns: wrong },
  task: parameters.task,
});

/** An item that the table has no answer for, or several at once. */
export const undecided = (
  status: 'none' | 'conflict',
  { explanation, rows }: { explanation: Texts; rows: readonly string[] },
  parameters: DecideParameters,
): Finding => ({
  rule: rules[status],
  message: explanation,
  details: { table: parameters.table, rows },
  task: parameters.task,
});
