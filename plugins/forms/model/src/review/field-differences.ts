import type { Option } from '../definition/field';
import { textIn } from '../definition/texts';
import type { Field } from '../field-types';
import { fieldTypeWords } from '../field-types/type-words';
import { describeExpression, type Named } from './describe-expression';
import { difference, type Difference } from './difference-words';
import { isEqual } from './plain-values';

/** What only fields have: kind, obligation, answers to choose from, formula. */
export function fieldDifferences(before: Field, field: Field, named: Named): Difference[] {
  const { id } = field;
  const name = (language: 'de' | 'en') => textIn(field.label, language);
  const found: Difference[] = [];
  if (before.type !== field.type)
    found.push(difference('retyped', id, { name, type: typeWord(field), before: typeWord(before) }));
  if (!isEqual(before.required ?? false, field.required ?? false)) found.push(obligation(field, named));
  found.push(...optionDifferences(before, field));
  if (field.type === 'computed' && !(before.type === 'computed' && isEqual(before.formula, field.formula))) {
    const condition = (language: 'de' | 'en') => describeExpression(field.formula, named, language);
    found.push(difference('computed', id, { name, condition }));
  }
  return found;
}

function obligation(field: Field, named: Named): Difference {
  const { id, required } = field;
  const name = (language: 'de' | 'en') => textIn(field.label, language);
  if (!required) return difference('optional', id, { name });
  if (required === true) return difference('required', id, { name });
  return difference('requiredIf', id, { name, condition: (language) => describeExpression(required, named, language) });
}

const optionsOf = (field: Field): readonly Option[] => ('options' in field ? field.options : []);

function optionDifferences(before: Field, field: Field): Difference[] {
  const name = (language: 'de' | 'en') => textIn(field.label, language);
  const only = (code: 'optionAdded' | 'optionRemoved', these: readonly Option[], others: readonly Option[]) =>
    these
      .filter(({ value }) => !others.some((one) => one.value === value))
      .map(({ label }) => difference(code, field.id, { name, option: (language) => textIn(label, language) }));
  const [old, now] = [optionsOf(before), optionsOf(field)];
  const kept = old.filter(({ value }) => now.some((one) => one.value === value));
  const relabelled = kept.filter(({ value, label }) => !isEqual(label, now.find((one) => one.value === value)?.label));
  const what = relabelled.map(({ value }) => value).join(', ');
  return [
    ...only('optionAdded', now, old),
    ...only('optionRemoved', old, now),
    ...(what
      ? [difference('wording', field.id, { kind: (language) => (language === 'de' ? 'Feld' : 'Field'), name, what })]
      : []),
  ];
}

const typeWord =
  ({ type }: Field) =>
  (language: 'de' | 'en') =>
    fieldTypeWords[type][language];
