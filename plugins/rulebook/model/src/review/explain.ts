import { saidBy } from '../cases/run-tests';
import type { CompiledTable } from '../compile/compile-table';
import type { Decision } from '../compile/decision';
import type { DecisionTable } from '../definition/decision-table';
import { filledIn, joined, same, type Texts } from '../definition/texts';
import { cellInWords, dateRangeInWords } from './cell-words';
import { conditionInWords } from './condition-words';
import { resultInWords } from './result-words';

const sentences = {
  row: {
    de: 'Zeile {row} von „{table}“{version} trifft zu ({reasons}). Ergebnis: {result}.',
    en: 'Row {row} of "{table}"{version} applies ({reasons}). Result: {result}.',
  },
  rows: {
    de: 'Die Zeilen {rows} von „{table}“{version} treffen zu. Ergebnis: {result}.',
    en: 'Rows {rows} of "{table}"{version} apply. Result: {result}.',
  },
  otherwise: {
    de: 'Keine Zeile von „{table}“{version} trifft zu; es gilt „Sonst“. Ergebnis: {result}.',
    en: 'No row of "{table}"{version} applies; "otherwise" holds. Result: {result}.',
  },
  none: { de: 'Keine Zeile von „{table}“{version} trifft zu.', en: 'No row of "{table}"{version} applies.' },
  conflict: {
    de: 'Die Zeilen {rows} von „{table}“{version} treffen zugleich zu; die Tabelle entscheidet deshalb nichts.',
    en: 'Rows {rows} of "{table}"{version} apply at the same time; so the table decides nothing.',
  },
};
const versionWord: Texts = { de: ' (Version {version})', en: ' (version {version})' };
const demand: Texts = { de: '{column}: {cell}', en: '{column}: {cell}' };
const condition: Texts = { de: 'wenn {condition}', en: 'if {condition}' };
const validity: Texts = { de: 'gültig {days}', en: 'valid {days}' };
const noDemand: Texts = { de: 'sie gilt für alles', en: 'it holds for everything' };

/** Why a table said what it said, in a sentence. It names what rows demand, never what was given, so it holds no personal data. */
export function explain({ definition, version }: CompiledTable, decision: Decision): Texts {
  const { status, rows } = decision;
  const name = status !== 'decided' ? status : rows.length === 1 ? 'row' : 'rows';
  return filledIn(sentences[name], {
    table: definition.title,
    version: version === undefined ? same('') : filledIn(versionWord, { version }),
    row: (rows[0] ?? 0) + 1,
    rows: rows.map((row) => row + 1).join(', '),
    reasons: name === 'row' ? reasonsOf(definition, rows[0]!) : same(''),
    result: resultInWords(saidBy(decision), definition),
  });
}

/** What a row demands: „Kanal: E-Mail; Betrag: ab 100,00 €“. */
export function reasonsOf({ inputs, rows }: DecisionTable, place: number): Texts {
  const { cells, when, validFrom, validTo } = rows[place]!;
  const reasons = inputs.flatMap((column) => {
    const cell = cells[column.id];
    return cell ? [filledIn(demand, { column: column.label, cell: cellInWords(cell, column) })] : [];
  });
  if (when) reasons.push(filledIn(condition, { condition: conditionInWords(when, inputs) }));
  if (validFrom !== undefined || validTo !== undefined)
    reasons.push(filledIn(validity, { days: dateRangeInWords({ from: validFrom, to: validTo }) }));
  return reasons.length > 0 ? joined(reasons, '; ') : noDemand;
}
