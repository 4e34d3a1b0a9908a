import type { Expression } from '@kassenwerk/forms/model';
import { checkForm } from '@kassenwerk/forms/model/schema';
import { sampleForm } from '../../../model/src/sample-form.fixture';
import { changePart } from '../editing';
import { comparisonsFor, completed, expressionOf, firstLine, lineOf } from './comparisons';
import { joined, joinedOf } from './junctions';
import { scopeInside, scopeOf } from './scope';
import { subjectsIn } from './subjects';

const keysAt = (id: string): string[] =>
  subjectsIn(scopeOf(sampleForm, id))
    .filter(({ kind }) => kind !== 'fact')
    .map(({ key }) => key);

describe('conditions that are clicked together', () => {
  it('offer the answers outside of repetitions, and count, sum and look into entries', () => {
    expect(keysAt('proof')).toEqual([
      'answer lastName',
      'answer birthDate',
      'answer maritalStatus',
      'answer weddingDate',
      'answer totalIncome',
      'age birthDate',
      'age weddingDate',
      'anyEntry children',
      'count children',
      'anyEntry incomes',
      'count incomes',
      'sum incomes income',
    ]);
  });

  it('offer the own entry inside of a repetition', () => {
    expect(keysAt('inSchool')).toContain('answer childBirth');
    expect(keysAt('inSchool')).toContain('count incomes');
    expect(keysAt('inSchool')).not.toContain('answer income');
    expect(keysAt('children')).not.toContain('answer childBirth');
    expect(subjectsIn(scopeInside(sampleForm, 'children')).map(({ key }) => key)).toContain('answer childName');
  });

  it('are sound from the first click on, whatever is asked', () => {
    for (const subject of subjectsIn(scopeOf(sampleForm, 'proof'))) {
      if (subject.type === 'date' || subject.kind === 'anyEntry') continue;
      for (const comparison of comparisonsFor(subject)) {
        const visibleIf = expressionOf(completed({ ...firstLine(subject), comparison }, subject));
        const { problems } = checkForm(changePart(sampleForm, 'proof', { visibleIf }));
        expect([subject.key, comparison, problems.map(({ code }) => code)]).toEqual([subject.key, comparison, []]);
      }
    }
  });

  it('are read back as they were made', () => {
    const lines: Expression[] = [
      { op: 'equals', args: [{ field: 'maritalStatus' }, { value: 'married' }] },
      { op: 'in', args: [{ field: 'maritalStatus' }], values: ['married', 'single'] },
      { op: 'not', args: [{ op: 'answered', args: [{ field: 'lastName' }] }] },
      { op: 'some', over: 'children', where: { op: 'answered', args: [{ field: 'childName' }] } },
      { op: 'greater', args: [{ op: 'count', over: 'children' }, { value: 2 }] },
      {
        op: 'atLeast',
        args: [{ op: 'yearsBetween', args: [{ field: 'birthDate' }, { fact: 'today' }] }, { value: 16 }],
      },
    ];
    for (const line of lines) expect(expressionOf(lineOf(line)!)).toEqual(line);
    expect(lineOf({ op: 'equals', args: [{ op: 'add', args: [{ value: 1 }] }, { value: 2 }] })).toBeUndefined();
  });

  it('need no "all of" around a single condition', () => {
    const [one, other] = [{ value: true }, { value: false }];
    expect(joined({ junction: 'any', parts: [one] })).toBe(one);
    expect(joined({ junction: 'all', parts: [] })).toBeUndefined();
    expect(joinedOf(joined({ junction: 'any', parts: [one, other] }))).toEqual({
      junction: 'any',
      parts: [one, other],
    });
  });
});
