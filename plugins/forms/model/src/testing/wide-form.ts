import type { FormDefinition, Group } from '../definition/form-definition';
import type { Field } from '../field-types';

const label = (name: string) => ({ de: name, en: name });

/** Twenty fields of many kinds, a third of them with conditions, rules or sums over others. */
function block(index: number): Group {
  const id = (name: string) => `${name}${index}`;
  const fields: Field[] = [
    { id: id('name'), type: 'text', label: label('Name'), required: true, characters: 'letters' },
    { id: id('note'), type: 'text', lines: 4, label: label('Bemerkung') },
    { id: id('count'), type: 'number', label: label('Anzahl'), min: 0, max: 99 },
    { id: id('price'), type: 'money', label: label('Preis') },
    {
      id: id('total'),
      type: 'computed',
      as: 'money',
      label: label('Summe'),
      formula: { op: 'multiply', args: [{ field: id('count') }, { field: id('price') }] },
    },
    { id: id('born'), type: 'date', label: label('Geburtsdatum'), latest: { daysFromToday: 0 }, required: true },
    {
      id: id('guardian'),
      type: 'text',
      label: label('Vertretung'),
      required: true,
      visibleIf: {
        op: 'less',
        args: [{ op: 'yearsBetween', args: [{ field: id('born') }, { fact: 'today' }] }, { value: 18 }],
      },
    },
    { id: id('stay'), type: 'period', label: label('Zeitraum'), openEnd: true },
    {
      id: id('kind'),
      type: 'choice',
      label: label('Art'),
      required: true,
      options: ['a', 'b', 'c'].map((value) => ({ value, label: label(value) })),
    },
    {
      id: id('more'),
      type: 'multipleChoice',
      label: label('Weiteres'),
      options: ['x', 'y', 'none'].map((value) => ({ value, label: label(value) })),
      exclusive: 'none',
      visibleIf: { op: 'in', args: [{ field: id('kind') }], values: ['a', 'b'] },
    },
    { id: id('abroad'), type: 'yesNo', label: label('Ausland') },
    {
      id: id('home'),
      type: 'address',
      label: label('Anschrift'),
      abroad: true,
      required: { op: 'equals', args: [{ field: id('abroad') }, { value: true }] },
    },
    { id: id('account'), type: 'bankAccount', label: label('Konto') },
    { id: id('kvnr'), type: 'kvnr', label: label('Versichertennummer') },
    { id: id('phone'), type: 'phone', label: label('Telefon') },
    { id: id('mail'), type: 'email', label: label('E-Mail') },
    {
      id: id('paper'),
      type: 'file',
      label: label('Nachweis'),
      visibleIf: { op: 'answered', args: [{ field: id('total') }] },
    },
    { id: id('signature'), type: 'signature', label: label('Unterschrift') },
    { id: id('consent'), type: 'consent', label: label('Einwilligung'), text: label('Text'), textVersion: '1' },
    {
      id: id('confirmed'),
      type: 'declaration',
      label: label('Erklärung'),
      text: label('Text'),
      rules: [
        {
          id: 'few',
          holds: { op: 'less', args: [{ field: id('total') }, { value: 1_000_000 }] },
          message: label('viel'),
        },
      ],
    },
  ];
  return { id: `block${index}`, title: label(`Block ${index}`), fields };
}

/** A form of `blocks` times twenty fields and a repeated group, for measurements and for random answers. */
export const wideForm = (blocks = 10): FormDefinition => ({
  key: 'wide-form',
  title: label('Breites Formular'),
  area: 'benefits',
  topic: 'wide',
  languages: ['de', 'en'],
  access: 'anyone',
  pages: [
    ...Array.from({ length: blocks }, (_, index) => ({
      id: `page${index}`,
      title: label(`Seite ${index}`),
      groups: [block(index)],
    })),
    {
      id: 'people',
      title: label('Personen'),
      groups: [
        {
          id: 'persons',
          repeat: { min: 0, max: 5, item: label('Person') },
          fields: [{ id: 'person', type: 'text', label: label('Name'), required: true }],
          groups: [
            {
              id: 'bills',
              repeat: { min: 0, max: 5, item: label('Rechnung') },
              fields: [{ id: 'bill', type: 'money', label: label('Betrag'), required: true }],
            },
          ],
        },
      ],
    },
  ],
  contradictions: [
    {
      id: 'manyPeople',
      fields: ['count0', 'price0'],
      when: { op: 'greater', args: [{ op: 'sum', over: 'bills', of: { field: 'bill' } }, { field: 'price0' }] },
      severity: 'warning',
      message: label('Die Rechnungen sind höher.'),
    },
  ],
  outcome: { confirmation: label('Danke.') },
});
