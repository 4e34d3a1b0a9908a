import {
  evaluate,
  type Answers,
  type CompiledField,
  type CompiledForm,
  type EvaluationContext,
} from '../../../model/src';
import { addDays } from '@kassenwerk/kernel';

/** Paths and ways turn into answers that differ, so that different branches are walked. */
const turn = (way: number, id: string): number =>
  way + [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) * (way > 1 ? 1 : 0);

const sensible: Readonly<Record<string, (field: never, day: string, turned: number) => unknown>> = {
  text: ({ minLength = 1, characters }: { minLength?: number; characters?: string }) =>
    characters === 'digits' ? '1'.repeat(Math.max(minLength, 3)) : 'Beispiel'.padEnd(minLength, 'n'),
  number: ({ min = 1, max = 10 }: { min?: number; max?: number }) => (min === 0 ? 0 : Math.min(Math.max(2, min), max)),
  money: ({ minCents = 0 }: { minCents?: number }) => Math.max(minCents, 10_000),
  date: ({ earliest }: { earliest?: { on?: string; daysFromToday?: number } }, day) =>
    earliest?.daysFromToday === undefined ? day : addDays(day, Math.max(0, earliest.daysFromToday)),
  period: (_field, day) => ({ from: day, to: day }),
  choice: ({ options }: { options: { value: string }[] }, _day, turned) => options[turned % options.length]!.value,
  multipleChoice: ({ options }: { options: { value: string }[] }, _day, turned) => [
    options[turned % options.length]!.value,
  ],
  yesNo: (_field, _day, turned) => turned % 2 === 0,
  address: () => ({ street: 'Marktweg', houseNumber: '1', postalCode: '20095', town: 'Hamburg', country: 'DE' }),
  bankAccount: () => ({ iban: 'DE89370400440532013000', accountHolder: 'Ida Beispiel' }),
  kvnr: () => 'A123456780',
  phone: () => '+49401234567',
  email: () => 'ida@beispiel.de',
  file: () => [{ id: 'f1', name: 'a.pdf', kind: 'pdf', bytes: 1000, pages: 1 }],
  photo: () => [{ id: 'p1', name: 'a.jpg', kind: 'jpeg', bytes: 1000, pages: 1 }],
  signature: () => ({ name: 'Ida Beispiel' }),
  consent: ({ textVersion }: { textVersion: string }) => ({ given: true, textVersion }),
  declaration: () => true,
};

const born = new Set(['birthDate']);

function answerTo({ field }: CompiledField, context: EvaluationContext, way: number): unknown {
  if (born.has(field.id)) return '1980-02-01';
  return sensible[field.type]?.(field as never, context.today, turn(way, field.id));
}

/** Fills in what is visible and missing, again and again, because answers make new questions visible. */
export function validAnswers(form: CompiledForm, context: EvaluationContext, way: number): Answers {
  const answers: Record<string, unknown> = {};
  for (let round = 0; round < 12; round++) {
    const { fields, groups } = evaluate(form, answers, context);
    let isComplete = true;
    for (const [path, group] of groups) {
      if ('rows' in group && group.visible && at(answers, path) === undefined) {
        put(
          answers,
          path,
          Array.from({ length: group.rows }, () => ({})),
        );
        isComplete = false;
      }
    }
    for (const state of fields.values()) {
      const field = form.fields.get(state.id)!;
      if (!state.visible || state.given !== undefined || !sensible[field.field.type]) continue;
      put(answers, state.path, answerTo(field, context, way));
      isComplete = false;
    }
    if (isComplete) break;
  }
  return answers;
}

const at = (answers: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], answers);

function put(answers: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop()!;
  const row = steps.reduce<Record<string, unknown>>(
    (inner, step) => (inner[step] ??= {}) as Record<string, unknown>,
    answers,
  );
  row[last] = value;
}
