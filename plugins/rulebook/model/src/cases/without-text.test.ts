import { withoutText } from './without-text';

const table = {
  inputs: [
    { id: 'channel', label: { de: 'Kanal', en: 'Channel' }, type: 'choice' as const, options: [] },
    { id: 'text', label: { de: 'Text', en: 'Text' }, type: 'text' as const },
  ],
  rows: [
    { id: 'r1', cells: { text: { like: ['*Umzug*', '*neue Anschrift*'] } }, outputs: {} },
    { id: 'r2', cells: { text: { like: ['*Rechnung*'] } }, outputs: {} },
  ],
};

it('keeps the words that the table looks for, and nothing else of a text', () => {
  const text = 'Mein Name ist Meike Petersen, wegen umzug habe ich eine neue Anschrift: Deichweg 4.';
  expect(withoutText(table, { channel: 'email', text })).toEqual({ channel: 'email', text: 'Umzug neue Anschrift' });
});

it('leaves out a text in which the table finds nothing', () => {
  expect(withoutText(table, { channel: 'email', text: 'Guten Tag' })).toEqual({ channel: 'email' });
});
