import { isAsked, type Answers, type CompiledForm, type Sensitivity, type Texts } from '../../../model/src';
import { evaluate, textIn, type CompiledField } from '../../../model/src';
import { today } from './today';

/** One answer as people read it. */
export interface SummaryLine {
  path: string;
  id: string;
  label: string;
  shown: string;
  sensitivity: Sensitivity;
}

export interface SummaryPage {
  id: string;
  title: string;
  lines: SummaryLine[];
}

/** Accepted answers in the order of the form, in words; questions without an answer are left out. */
export function summaryOf(form: CompiledForm, answers: Answers, language: string): SummaryPage[] {
  const { fields } = evaluate(form, answers, { today: today() });
  return form.definition.pages.map(({ id, title }) => ({
    id,
    title: textIn(title, language),
    lines: [...fields.values()].flatMap((state) => {
      const field = form.fields.get(state.id)!;
      // What was accepted counts, also where a fact or the day would decide otherwise by now.
      const value = valueAt(answers, state.path);
      if (field.section.page.id !== id || value === undefined || !isShown(field)) return [];
      return [lineOf(field, { path: state.path, value, language })];
    }),
  }));
}

function lineOf(
  { field, type }: CompiledField,
  { path, value, language }: { path: string; value: unknown; language: string },
): SummaryLine {
  const row = /\.(\d+)\.[^.]+$/.exec(path);
  const label = textIn(field.label as Texts, language) + (row ? ` (${Number(row[1]) + 1})` : '');
  const shown = type.show(value, field, language);
  return { path, id: field.id, label, shown, sensitivity: sensitivityOf({ field, type }) };
}

export const sensitivityOf = ({ field, type }: Pick<CompiledField, 'field' | 'type'>): Sensitivity =>
  field.sensitivity ?? type.sensitivity;

const isShown = ({ field }: CompiledField): boolean =>
  isAsked(field) || (field.type === 'computed' && field.hidden !== true);

/** The answer at a path: `children.0.childName`. */
export function valueAt(answers: Answers, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], answers);
}
