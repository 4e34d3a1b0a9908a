import type { FormDefinition } from '../definition/form-definition';
import { sampleForm } from '../sample-form.fixture';
import { differencesBetween } from './differences';

const copy = (): FormDefinition & { pages: never } => JSON.parse(JSON.stringify(sampleForm)) as never;
type Loose = { pages: { title: object; groups: { fields: Record<string, unknown>[] }[] }[] };

function changed(change: (form: Loose) => void): string[] {
  const after = copy();
  change(after as unknown as Loose);
  return differencesBetween(sampleForm, after).map(({ text }) => text.de);
}

it('finds no difference in a copy', () => {
  expect(changed(() => undefined)).toEqual([]);
});

it('says in words what a field has become', () => {
  const sentences = changed(({ pages }) => {
    const fields = pages[0]!.groups[0]!.fields;
    fields[1]!['required'] = { op: 'equals', args: [{ field: 'maritalStatus' }, { value: 'married' }] };
    fields[2]!['options'] = [
      { value: 'single', label: { de: 'ledig', en: 'single' } },
      { value: 'widowed', label: { de: 'verwitwet' } },
    ];
    delete fields[3]!['visibleIf'];
  });
  expect(sentences).toEqual([
    'Feld „Geburtsdatum“ ist jetzt Pflicht, wenn „Familienstand“ ist „married“.',
    'Feld „Familienstand“ hat die neue Antwort „verwitwet“.',
    'Feld „Familienstand“ hat die Antwort „verheiratet“ nicht mehr.',
    'Feld „Verheiratet seit“ wird jetzt immer gezeigt.',
  ]);
});

it('names the type of a field as the editor does', () => {
  const sentences = changed(({ pages }) => {
    const [field] = pages[0]!.groups[0]!.fields;
    field!['type'] = 'kvnr';
  });
  expect(sentences[0]).toBe('Feld „Nachname“ hat jetzt die Art Krankenversichertennummer statt Text.');
});

it('names what is new, gone, renamed, moved and in another order, each once', () => {
  const sentences = changed(({ pages }) => {
    const fields = pages[0]!.groups[0]!.fields;
    fields[0]!['label'] = { de: 'Familienname', en: 'Last name' };
    fields.push({ id: 'note', type: 'text', label: { de: 'Bemerkung', en: 'Note' } });
    pages[1]!.groups.shift();
    pages.reverse();
  });
  expect(sentences).toEqual([
    'Feld „Nachname“ heißt jetzt „Familienname“.',
    'Feld „Bemerkung“ ist neu.',
    'Gruppe „Kinder“ gibt es nicht mehr.',
    'In „Formular“ ist die Reihenfolge anders.',
  ]);
});
