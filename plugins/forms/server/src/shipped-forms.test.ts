import { resolve } from 'node:path';
import { checkForm } from '../../model/src/schema';
import { acceptAnswers, evaluate, reviewForm, type Answers, type CompiledForm } from '../../model/src';
import { shippedForms } from './shipped-configuration';
import { validAnswers } from './testing/valid-answers';

const context = { today: '2026-11-22' };
let forms: { key: string; form: CompiledForm }[];

beforeAll(async () => {
  const found = (await shippedForms(resolve(__dirname, '..', '..', 'config'))).map((given) => checkForm(given));
  forms = found.map(({ definition, form, problems }) => {
    expect([definition?.key, problems.map(({ text }) => text.de)]).toEqual([definition?.key, []]);
    return { key: definition!.key, form: form! };
  });
});

it('ships the forms that a fund expects', () => {
  expect(forms.map(({ key }) => key).sort()).toEqual([
    'accident-questionnaire',
    'bank-details',
    'become-a-member',
    'bonus-programme',
    'change-of-address',
    'change-of-employer',
    'change-of-name',
    'child-sick-pay',
    'co-payment-exemption',
    'consent-and-contact',
    'continued-insurance',
    'dental-cleaning',
    'family-questionnaire',
    'foreign-invoice',
    'foreign-travel-cover',
    'free-letter',
    'hardship',
    'household-help',
    'instalments',
    'invoice',
    'maternity-pay',
    'membership-certificate',
    'new-health-card',
    'objection',
    'patient-receipt',
    'sick-note',
    'termination',
    'travel-costs',
  ]);
});

it('lacks no text and has nothing that cannot be reached', () => {
  expect(forms.flatMap(({ key, form }) => reviewForm(form).map(({ text }) => `${key}: ${text.de}`))).toEqual([]);
});

it('accepts each form filled in sensibly, whichever way the choices go', () => {
  for (const { key, form } of forms) {
    const results = Array.from({ length: 12 }, (_, way) =>
      acceptAnswers(form, validAnswers(form, context, way), context),
    );
    // What contradicts itself is refused, and rightly so; everything else must go through.
    const errors = results.flatMap((one) => (one.accepted ? [] : one.errors));
    expect([key, errors.filter(({ code }) => code !== 'KW_ANSWER_CONTRADICTION')]).toEqual([key, []]);
    expect(results.filter(({ accepted }) => accepted).length).toBeGreaterThan(8);
  }
});

it('misses each required answer that is left out, and names it', () => {
  for (const { key, form } of forms) {
    const answers = validAnswers(form, context, 1);
    const required = [...evaluate(form, answers, context).fields.values()].filter(
      (one) => one.visible && one.required && one.value !== undefined,
    );
    expect(required.length).toBeGreaterThan(0);
    for (const { path } of required) {
      const { errors } = evaluate(form, without(answers, path), context);
      expect([key, path, errors.find((one) => one.path === path)?.code]).toEqual([key, path, 'KW_ANSWER_REQUIRED']);
    }
  }
});

function without(answers: Answers, path: string): Answers {
  const copy = structuredClone(answers);
  const steps = path.split('.');
  const last = steps.pop()!;
  const row = steps.reduce<Record<string, unknown>>(
    (value, step) => value[step] as Record<string, unknown>,
    copy as never,
  );
  delete row[last];
  return copy;
}
