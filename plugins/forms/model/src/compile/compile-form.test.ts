import type { Expression } from '../definition/expression';
import type { FormDefinition } from '../definition/form-definition';
import type { Field } from '../field-types';
import { sampleForm } from '../sample-form.fixture';
import { checkForm } from '../schema';
import { compileForm } from './compile-form';

const label = { de: 'Feld', en: 'Field' };

/** The sample with other fields in its first group. */
function withFields(...fields: Field[]): FormDefinition {
  const [first, ...others] = sampleForm.pages;
  return { ...sampleForm, contradictions: [], pages: [{ ...first!, groups: [{ id: 'personal', fields }] }, ...others] };
}

const shownIf = (visibleIf: Expression): FormDefinition =>
  withFields(
    { id: 'name', type: 'text', label },
    { id: 'home', type: 'address', label },
    { id: 'kind', type: 'choice', label, options: [{ value: 'a', label }] },
    { id: 'asked', type: 'text', label, visibleIf },
  );

const codes = (form: FormDefinition) => compileForm(form).problems.map(({ code, at }) => [code, at]);

it.each<[string, Expression]>([
  ['KW_FORM_REFERENCE_UNKNOWN', { op: 'answered', args: [{ field: 'nobody' }] }],
  ['KW_FORM_REFERENCE_ELSEWHERE', { op: 'answered', args: [{ field: 'childName' }] }],
  ['KW_FORM_REFERENCE_PART', { op: 'equals', args: [{ field: 'home' }, { value: 'x' }] }],
  ['KW_FORM_REFERENCE_PART', { op: 'equals', args: [{ field: 'name', part: 'first' }, { value: 'x' }] }],
  ['KW_FORM_TYPE', { op: 'greater', args: [{ field: 'name' }, { value: 3 }] }],
  ['KW_FORM_TYPE', { op: 'less', args: [{ field: 'name' }, { value: 'x' }] }],
  ['KW_FORM_TYPE', { field: 'name' }],
  ['KW_FORM_VALUE_UNKNOWN', { op: 'equals', args: [{ field: 'kind' }, { value: 'b' }] }],
  ['KW_FORM_VALUE_UNKNOWN', { op: 'in', args: [{ field: 'kind' }], values: ['a', 'b'] }],
  ['KW_FORM_ARGUMENTS', { op: 'equals', args: [{ field: 'kind' }] }],
  ['KW_FORM_ARGUMENTS', { op: 'sum', over: 'children' } as never],
])('refuses a condition with %s', (code, visibleIf) => {
  expect(codes(shownIf(visibleIf))).toEqual([[code, 'asked']]);
});

it('shows the path of a circle', () => {
  const answered = (field: string): Expression => ({ op: 'answered', args: [{ field }] });
  const form = withFields(
    { id: 'a', type: 'text', label: { de: 'Erstes' }, visibleIf: answered('b') },
    { id: 'b', type: 'text', label: { de: 'Zweites' }, visibleIf: answered('c') },
    { id: 'c', type: 'text', label: { de: 'Drittes' }, visibleIf: answered('a') },
  );
  const { form: compiled, problems } = compileForm(form);
  expect(compiled).toBeUndefined();
  expect(problems[0]!.text.de).toContain('„Erstes“ → „Zweites“ → „Drittes“ → „Erstes“');
});

it('compares a date with a day that is written down', () => {
  const visibleIf: Expression = { op: 'atLeast', args: [{ fact: 'today' }, { value: '2026-01-01' }] };
  expect(codes(shownIf(visibleIf))).toEqual([]);
});

it('refuses the same id twice and repetitions three levels deep', () => {
  const repeat = { min: 0, max: 2, item: label };
  const fields: Field[] = [];
  const third = { id: 'third', repeat, fields };
  const deep = { id: 'first', repeat, fields, groups: [{ id: 'second', repeat, fields, groups: [third] }] };
  const form = withFields({ id: 'name', type: 'text', label }, { id: 'name', type: 'text', label });
  expect(codes(form)).toEqual([['KW_FORM_ID_TWICE', 'name']]);
  expect(codes({ ...sampleForm, pages: [...sampleForm.pages, { id: 'more', title: label, groups: [deep] }] })).toEqual([
    ['KW_FORM_TOO_DEEP', 'third'],
  ]);
});

it('refuses what has no known shape, naming the place', () => {
  const form = withFields({ id: 'name', type: 'text', label, colour: 'red' } as unknown as Field);
  expect(checkForm(form).problems).toMatchObject([
    { code: 'KW_FORM_PROPERTY_UNKNOWN', pointer: '/pages/0/groups/0/fields/0' },
  ]);
  expect(checkForm(sampleForm)).toMatchObject({ problems: [], definition: { key: sampleForm.key } });
});
