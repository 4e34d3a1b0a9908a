import type { CompiledForm, CompiledField, Node } from '../compile/compiled';
import { isField } from '../compile/compiled';
import type { Answers } from '../evaluate/row';

type Random = () => number;

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const junk: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e21,
  NaN,
  true,
  'x',
  [],
  {},
  [null],
  { de: 1 },
  '2026-02-30',
  '\u0000',
];

const day = (random: Random): string =>
  `${1940 + Math.floor(random() * 90)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;

const likely: Readonly<Record<string, (random: Random, field: never) => unknown>> = {
  text: (random) => pick(random, ['Ida', 'Beispiel', '  zwei  Wörter ', 'ß', '12345', 'x'.repeat(300)]),
  number: (random) => pick(random, [0, 3, 17.5, '1.234,5', '12', -4]),
  money: (random) => pick(random, [0, 12_345, '99,90', '1.000,00', -1]),
  date: (random) => pick(random, [day(random), '24.12.2025', '2025-02-29']),
  period: (random) => ({ from: day(random), to: day(random) }),
  choice: (random, { options }: { options: { value: string }[] }) => pick(random, options).value,
  multipleChoice: (random, { options }: { options: { value: string }[] }) =>
    options.filter(() => random() < 0.4).map(({ value }) => value),
  yesNo: (random) => random() < 0.5,
  address: (random) => ({ street: 'Weg', houseNumber: '1', postalCode: pick(random, ['20095', '1']), town: 'Ort' }),
  bankAccount: (random) => ({
    iban: pick(random, ['DE89 3704 0044 0532 0130 00', 'DE1', 'TR330006100519786457841326']),
    accountHolder: 'Ida Beispiel',
  }),
  kvnr: (random) => pick(random, ['A123456780', 'A123456789', 'a 123 456 780']),
  phone: (random) => pick(random, ['040 123456', '+49 (0)40 1234567', '12']),
  email: (random) => pick(random, ['ida@Beispiel.DE', 'ida@', 'a@b']),
  file: () => [{ id: 'f1', name: 'a.pdf', kind: 'pdf', bytes: 1000, pages: 1 }],
  photo: () => [{ id: 'p1', name: 'a.jpg', kind: 'jpeg', bytes: 1000 }],
  signature: (random) =>
    pick<unknown>(random, [{ name: 'Ida' }, { strokes: [[1, 2, 3, 4]] }, { name: 'Ida', strokes: [[1, 2]] }]),
  consent: (random, { textVersion }: { textVersion: string }) => ({ given: random() < 0.5, textVersion }),
  declaration: () => true,
};

function answerTo(random: Random, { field }: CompiledField): unknown {
  const chance = random();
  if (chance < 0.2) return undefined;
  if (chance < 0.25) return pick(random, junk);
  return likely[field.type]?.(random, field as never);
}

/** Answers such as people and attackers give: mostly sensible, sometimes missing, sometimes nonsense. */
export function randomAnswers(form: CompiledForm, random: Random): Answers {
  const pages = form.definition.pages.flatMap(({ id }) => form.contents.get(id) ?? []);
  return randomRow(form, pages, random);
}

function randomRow(form: CompiledForm, nodes: readonly Node[], random: Random): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const node of nodes) {
    if (isField(node)) row[node.field.id] = answerTo(random, node);
    else {
      const contents = form.contents.get(node.id) ?? [];
      if (!node.inner) Object.assign(row, randomRow(form, contents, random));
      else row[node.id] = Array.from({ length: Math.floor(random() * 4) }, () => randomRow(form, contents, random));
    }
  }
  return row;
}
