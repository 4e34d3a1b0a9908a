import { answerAt, withAnswer, withoutRow, withRow } from './answers-at';

const answers = { name: 'Ida', children: [{ first: 'A', incomes: [{ amount: '1' }] }, { first: 'B' }] };

describe('answers by path', () => {
  it('are found in rows of rows, and nowhere else', () => {
    expect(answerAt(answers, 'children.0.incomes.0.amount')).toBe('1');
    expect(answerAt(answers, 'children.7.first')).toBeUndefined();
    expect(answerAt(answers, 'name.first')).toBeUndefined();
  });

  it('change without touching what lies beside', () => {
    const changed = withAnswer(answers, 'children.0.first', 'C');
    expect(answerAt(changed, 'children.0.first')).toBe('C');
    expect(answerAt(changed, 'children.1')).toBe(answers.children[1]);
    expect(answers.children[0]!.first).toBe('A');
  });

  it('come into being together with the rows they lie in', () => {
    expect(withAnswer({}, 'children.1.first', 'B')).toEqual({ children: [{}, { first: 'B' }] });
  });

  it('gain and lose rows', () => {
    expect(withRow({}, 'children', 1)).toEqual({ children: [{}, {}] });
    expect(withoutRow(answers, 'children', 0).children).toEqual([{ first: 'B' }]);
  });
});
