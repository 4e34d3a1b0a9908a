import { compileForm } from '../compile/compile-form';
import { sampleForm } from '../sample-form.fixture';
import { acceptAnswers } from './accept-answers';
import { evaluate } from './evaluate';
import type { Answers } from './row';

const { form, problems } = compileForm(sampleForm);
const context = { today: '2026-11-22' };
const state = (answers: Answers, path: string) => evaluate(form!, answers, context).fields.get(path);
const single = { lastName: 'Beispiel', maritalStatus: 'single' };

it('finds nothing wrong with a sound form', () => {
  expect(problems).toEqual([]);
});

it('asks only what the answers call for', () => {
  expect(state(single, 'weddingDate')?.visible).toBe(false);
  expect(state({ ...single, maritalStatus: 'married' }, 'weddingDate')).toMatchObject({
    visible: true,
    required: true,
    error: { code: 'KW_ANSWER_REQUIRED' },
  });
});

it('looks at the own repetition', () => {
  const children = [{ childBirth: '2008-01-01' }, { childBirth: '2020-01-01' }];
  expect(state({ children }, 'children.0.inSchool')?.visible).toBe(true);
  expect(state({ children }, 'children.1.inSchool')?.visible).toBe(false);
});

it('adds up over repetitions in repetitions, and takes what it works out as a condition', () => {
  const children = [{ incomes: [{ income: '100,50' }, { income: 2000 }] }, { incomes: [{ income: 1 }] }];
  expect(state({ children }, 'totalIncome')?.value).toBe(12_051);
  expect(state({ children }, 'proof')?.visible).toBe(true);
  expect(state({}, 'proof')?.visible).toBe(false);
});

it('names both answers of a contradiction', () => {
  const answers = { ...single, maritalStatus: 'married', birthDate: '2000-05-01', weddingDate: '01.05.1999' };
  expect(evaluate(form!, answers, context).errors).toMatchObject([
    {
      path: 'weddingDate',
      otherPath: 'birthDate',
      message: {
        de: '„Geburtsdatum: 01.05.2000“ und „Verheiratet seit: 01.05.1999“: Die Hochzeit liegt vor der Geburt.',
      },
    },
  ]);
});

it('keeps the objects of everything that a change does not touch', () => {
  const before = evaluate(form!, single, context);
  const after = evaluate(form!, { ...single, lastName: 'Anders' }, context, before);
  const changed = [...after.fields].filter(([path, one]) => before.fields.get(path) !== one).map(([path]) => path);
  expect(changed).toEqual(['lastName']);
});

it('drops hidden answers and normalises the others', () => {
  const given = { ...single, lastName: '  Beispiel ', weddingDate: '2001-01-01', totalIncome: 99 };
  expect(acceptAnswers(form!, given, context)).toMatchObject({
    accepted: true,
    answers: { lastName: 'Beispiel', maritalStatus: 'single', children: [], totalIncome: 0 },
    dropped: ['weddingDate'],
  });
});

it.each([
  [{ ...single, extra: 1 }, 'extra', 'KW_ANSWER_UNKNOWN'],
  [{ ...single, maritalStatus: 'divorced' }, 'maritalStatus', 'KW_ANSWER_NOT_IN_LIST'],
  [{ ...single, lastName: { a: 1 } }, 'lastName', 'KW_ANSWER_TYPE'],
  [{ ...single, children: [{ childName: 'A', pet: 1 }] }, 'children.0.pet', 'KW_ANSWER_UNKNOWN'],
  [{ ...single, children: [{}, {}, {}, {}] }, 'children', 'KW_ANSWER_ROWS_MANY'],
  [[], '', 'KW_ANSWER_TYPE'],
])('refuses what no honest page sends, and names it: %j', (given, path, code) => {
  expect(acceptAnswers(form!, given, context)).toMatchObject({ accepted: false, errors: [{ path, code }] });
});
