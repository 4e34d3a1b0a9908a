import type { Field, FormDefinition } from '@kassenwerk/forms/model';

const label = (de: string, en: string) => ({ de, en });
const text = label('Bitte lesen Sie diesen Text.', 'Please read this text.');
const options = ['a', 'b', 'c'].map((value) => ({ value, label: label(`Antwort ${value}`, `Answer ${value}`) }));
const many = Array.from({ length: 9 }, (_one, index) => ({
  value: `o${index}`,
  label: label(`Land ${index}`, `Country ${index}`),
}));

/** One question of each kind, and each way a kind can look. */
export const everyField: readonly Field[] = [
  { id: 'text', type: 'text', label: label('Vorname', 'First name'), required: true, help: text, width: 'half' },
  { id: 'lines', type: 'text', lines: 4, label: label('Nachricht', 'Message') },
  { id: 'digits', type: 'text', characters: 'digits', label: label('Nummer', 'Number'), width: 'half' },
  { id: 'number', type: 'number', unit: label('Tage', 'days'), label: label('Dauer', 'Duration'), required: true },
  { id: 'money', type: 'money', label: label('Betrag', 'Amount'), required: true },
  { id: 'date', type: 'date', label: label('Geburtsdatum', 'Date of birth'), required: true },
  { id: 'period', type: 'period', label: label('Zeitraum', 'Period'), required: true },
  { id: 'choice', type: 'choice', options, label: label('Auswahl', 'Choice'), required: true },
  { id: 'list', type: 'choice', options: many, label: label('Land', 'Country'), required: true },
  { id: 'multiple', type: 'multipleChoice', options, exclusive: 'c', label: label('Mehreres', 'Some'), required: true },
  { id: 'yesNo', type: 'yesNo', label: label('Ja oder nein?', 'Yes or no?'), required: true },
  { id: 'address', type: 'address', abroad: true, label: label('Anschrift', 'Address'), required: true },
  { id: 'bankAccount', type: 'bankAccount', label: label('Bankverbindung', 'Bank account'), required: true },
  { id: 'kvnr', type: 'kvnr', label: label('Versichertennummer', 'Insurance number'), required: true },
  { id: 'phone', type: 'phone', label: label('Telefon', 'Telephone'), required: true },
  { id: 'email', type: 'email', label: label('E-Mail', 'E-mail'), required: true },
  { id: 'file', type: 'file', label: label('Rechnung', 'Invoice'), required: true },
  { id: 'photo', type: 'photo', label: label('Beleg', 'Receipt'), required: true },
  { id: 'signature', type: 'signature', label: label('Unterschrift', 'Signature'), required: true },
  {
    id: 'consent',
    type: 'consent',
    text,
    textVersion: '2026-11',
    label: label('Einwilligung', 'Consent'),
    required: true,
  },
  { id: 'declaration', type: 'declaration', text, label: label('Erklärung', 'Declaration'), required: true },
  { id: 'computed', type: 'computed', as: 'money', formula: { field: 'money' }, label: label('Summe', 'Sum') },
  { id: 'information', type: 'information', text, tone: 'warning', label: label('Hinweis', 'Note') },
  { id: 'fixed', type: 'text', label: label('Nachname', 'Last name'), prefill: 'member.lastName', fixed: true },
];

/** For tests of looks and of access: one page with everything. */
export const everyFieldForm: FormDefinition = {
  key: 'every-field',
  title: label('Alle Felder', 'Every field'),
  area: 'insurance',
  topic: 'everyField',
  languages: ['de', 'en'],
  access: 'anyone',
  pages: [{ id: 'all', title: label('Alle Felder', 'Every field'), groups: [{ id: 'group', fields: everyField }] }],
  outcome: { confirmation: label('Danke.', 'Thank you.') },
};
