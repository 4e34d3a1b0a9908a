import { compileForm, evaluate, untestedBranches } from '@kassenwerk/forms/model';
import { sampleForm } from '../../../model/src/sample-form.fixture';
import { testPersons } from './test-persons';
import { trialOf } from './trial';

describe('test persons', () => {
  const { form } = compileForm(sampleForm);

  it('answer everything they are asked without a mistake, but for files', () => {
    for (const person of testPersons) {
      const { errors } = evaluate(form!, trialOf(sampleForm, person), { today: person.today });
      expect([person.key, errors.filter(({ path }) => path !== 'proof')]).toEqual([person.key, []]);
    }
  });

  it('see most conditions both ways, and the rest is named', () => {
    const trials = testPersons.map((person) => trialOf(sampleForm, person));
    expect(untestedBranches(form!, trials, { today: '2026-03-16' })).toEqual([{ id: 'inSchool', never: 'shown' }]);
  });
});
