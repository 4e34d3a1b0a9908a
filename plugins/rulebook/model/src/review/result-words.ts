import type { TestCase, DecisionTable, Outputs } from '../definition/decision-table';
import { joined, same, type Texts } from '../definition/texts';
import { outputsInWords } from './value-words';

const nothing: Texts = { de: 'kein Ergebnis', en: 'no result' };
const conflict: Texts = { de: 'mehrere Zeilen zugleich', en: 'several rows at once' };
const count: Texts = { de: 'Anzahl', en: 'count' };

/** What was decided or is expected: „Team: Einzug“. */
export function resultInWords(said: TestCase['expected'] | 'conflict', table: DecisionTable): Texts {
  if (said === 'conflict') return conflict;
  if (said === null) return nothing;
  if (Array.isArray(said)) {
    if (said.length === 0) return nothing;
    return joined(
      (said as readonly Outputs[]).map((one) => outputsInWords(one, named(one, table))),
      ' | ',
    );
  }
  const one = said as Outputs;
  if (Object.keys(one).length === 1 && 'count' in one && !table.outputs.some(({ id }) => id === 'count')) {
    return joined([count, same(String(one['count']))], ': ');
  }
  return outputsInWords(one, named(one, table));
}

const named = (said: Outputs, { outputs }: DecisionTable) => outputs.filter(({ id }) => said[id] !== undefined);
