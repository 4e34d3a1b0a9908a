import { seededRandom } from '@kassenwerk/kernel/domain';
import { compileForm } from '../compile/compile-form';
import { randomAnswers } from '../testing/random-answers';
import { sampleForm } from '../sample-form.fixture';
import { wideForm } from '../testing/wide-form';
import { acceptAnswers } from './accept-answers';
import { evaluate } from './evaluate';
import type { Evaluation } from './states';

const context = { today: '2026-11-22' };
const forms = [sampleForm, wideForm(1)].map((one) => compileForm(one).form!);

const told = ({ fields, groups, ...others }: Evaluation) => JSON.stringify([...fields, ...groups, others]);

// The browser shows what the server decides only if all ways to a result agree; the portal's test compares the two engines.
it('gives the same result for 10,000 random answer sets, whether from the start or from the evaluation before', () => {
  const random = seededRandom(20_261_122);
  for (const form of forms) {
    let before = evaluate(form, {}, context);
    for (let round = 0; round < 5_000; round++) {
      const answers = randomAnswers(form, random);
      const fresh = evaluate(form, answers, context);
      const reused = evaluate(form, answers, context, before);
      // As text: comparing objects this often takes a minute.
      if (told(reused) !== told(fresh)) expect(told(reused)).toBe(told(fresh));
      before = reused;
    }
  }
});

it('accepts what it accepted once more, unchanged', () => {
  const random = seededRandom(7);
  const [form] = forms;
  let accepted = 0;
  for (let round = 0; round < 5_000; round++) {
    const first = acceptAnswers(form!, randomAnswers(form!, random), context);
    if (!first.accepted) continue;
    accepted += 1;
    const second = acceptAnswers(form!, first.answers, context);
    expect(second).toMatchObject({ accepted: true, answers: first.answers, dropped: [] });
  }
  expect(accepted).toBeGreaterThan(50);
});
