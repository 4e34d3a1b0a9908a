import type { Answers, Field, FormDefinition, Group, Option } from '@kassenwerk/forms/model';
import type { TestPerson } from './test-persons';

/** What a test person answers to every question of a form, also to those that are not shown to this person. */
export function trialOf({ pages }: FormDefinition, person: TestPerson): Answers {
  return Object.assign({}, ...pages.flatMap(({ groups }) => groups.map((group) => answersIn(group, person, 0))));
}

function answersIn(group: Group, person: TestPerson, row: number): Answers {
  const { id, repeat, fields, groups = [] } = group;
  const rowOf = (index: number): Answers =>
    Object.assign(
      {},
      ...fields.map((field) => ({ [field.id]: answerTo(field, person, index) })),
      ...groups.map((inner) => answersIn(inner, person, index)),
    );
  if (!repeat) return rowOf(row);
  const count = Math.min(repeat.max, Math.max(repeat.min, person.entries));
  return { [id]: Array.from({ length: count }, (_one, index) => rowOf(index)) };
}

function answerTo(field: Field, person: TestPerson, row: number): unknown {
  const known = field.prefill && person.prefill[field.prefill as keyof TestPerson['prefill']];
  return known ?? answers[field.type]?.(person, field, row);
}

type Answer = (person: TestPerson, field: Field, row: number) => unknown;

const nameOf = ({ prefill }: TestPerson): string =>
  `${String(prefill['member.firstName'] ?? 'Toni')} ${String(prefill['member.lastName'] ?? 'Probe')}`;

/** Files are left out: nothing is uploaded from a preview. */
const answers: Partial<Record<Field['type'], Answer>> = {
  text: (person) => nameOf(person),
  number: ({ amount }, field) => within(amount, field.type === 'number' ? field : {}),
  money: ({ amount }) => amount * 100,
  date: ({ says }, _field, row) => (says ? `20${10 + row}-05-17` : '2024-02-01'),
  period: () => ({ from: '2026-01-05', to: '2026-01-16' }),
  choice: (person, field) => chosen(person, 'options' in field ? field.options : [])?.value,
  multipleChoice: (person, field) => {
    const option = chosen(person, 'options' in field ? field.options : []);
    return option && [option.value];
  },
  yesNo: ({ says }) => says,
  address: () => ({ street: 'Probeweg', houseNumber: '1', postalCode: '10115', town: 'Berlin' }),
  bankAccount: (person) => ({ iban: 'DE89370400440532013000', accountHolder: nameOf(person) }),
  kvnr: () => 'A123456780',
  phone: () => '030 123456',
  email: () => 'probe@example.org',
  signature: (person) => ({ name: nameOf(person) }),
  consent: ({ says }, field) => ({ given: says, textVersion: field.type === 'consent' ? field.textVersion : '' }),
  declaration: ({ says }) => says || undefined,
};

const within = (value: number, { min = 0, max = Number.MAX_SAFE_INTEGER }: { min?: number; max?: number }): number =>
  Math.min(max, Math.max(min, value));

function chosen({ choice }: TestPerson, options: readonly Option[]): Option | undefined {
  if (choice === 'middle') return options[Math.floor(options.length / 2)];
  return choice === 'first' ? options[0] : options.at(-1);
}
