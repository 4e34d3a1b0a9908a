import type { CompiledContradiction, CompiledField, CompiledForm, FactValues } from '../compile/compiled';
import { textIn, type Texts } from '../definition/texts';
import { rowAbove, stepsUp } from '../expressions/references';
import type { RowsOfLevel } from './compute-rows';
import type { Row } from './row';
import type { FormError } from './states';

export interface FoundContradiction {
  severity: 'error' | 'warning';
  error: FormError;
}

export const contradictionsIn = (form: CompiledForm, rowsOf: RowsOfLevel, facts: FactValues): FoundContradiction[] =>
  form.contradictions.flatMap((one) =>
    rowsOf(one.level)
      .filter((row) => one.when(row, facts) === true)
      .map((row) => ({ severity: one.contradiction.severity, error: errorOf(one, row) })),
  );

interface Named {
  path: string;
  label: Texts;
  show(language: string): string;
}

function errorOf({ contradiction, fields, level }: CompiledContradiction, row: Row): FormError {
  const named = fields.map((one) => nameIn(one, rowAbove(row, stepsUp(level, one.level) ?? 0)));
  const [first, second] = named as [Named, Named];
  const languages = Object.keys(contradiction.message);
  const message = Object.fromEntries(
    languages.map((language) => [language, sentence(first, second, textIn(contradiction.message, language), language)]),
  ) as Texts;
  const { id: rule } = contradiction;
  return { path: second.path, otherPath: first.path, code: 'KW_ANSWER_CONTRADICTION', message, rule };
}

function nameIn({ field, type, slot }: CompiledField, row: Row): Named {
  const value = row.values[slot];
  return {
    path: row.prefix + field.id,
    label: field.label,
    show: (language) => (value === undefined ? '–' : type.show(value, field, language)),
  };
}

function sentence(first: Named, second: Named, message: string, language: string): string {
  const quoted = ({ label, show }: Named) => `„${textIn(label, language)}: ${show(language)}“`;
  const joint = language.startsWith('de') ? 'und' : 'and';
  return `${quoted(first)} ${joint} ${quoted(second)}: ${message}`;
}
