import { readingsOf } from './own-words';

const own = (text: string, subject = 'Frage'): string => readingsOf({ subject, text })[0].text;

it('leaves out what is quoted, in the ways mail programs quote', () => {
  expect(own('Danke!\n\nAm 12.11.2026 um 09:14 schrieb Service <s@example.org>:\n> Ihre Kündigung')).toBe('Danke!');
  expect(own('Danke!\n\n-----Ursprüngliche Nachricht-----\nVon: Service\nKündigung')).toBe('Danke!');
  expect(own('Danke!\n________________________________\nVon: Service\nGesendet: Montag\nKündigung')).toBe('Danke!');
  expect(own('Danke!\n\nVon: Service\nGesendet: Montag, 2. November 2026\nBetreff: Kündigung')).toBe('Danke!');
  expect(own('Thanks!\n\nOn Mon, 2 Nov 2026 at 10:00, Service\n<s@example.org> wrote:\n> termination')).toBe('Thanks!');
  expect(own('> Ihre Kündigung\nJa, bitte.')).toBe('Ja, bitte.');
  expect(own('Siehe Anlage\n-- \nKanzlei Widerspruch')).toBe('Siehe Anlage');
});

it('takes the subject of an answer last, and with all that is quoted', () => {
  const readings = readingsOf({ subject: 'AW: Krankengeld', text: 'Neue IBAN\n> Ihr Krankengeld' });
  expect(readings).toEqual([
    { subject: '', text: 'Neue IBAN' },
    { subject: 'Krankengeld', text: 'Neue IBAN > Ihr Krankengeld' },
  ]);
  expect(readingsOf({ subject: 'WG: Re: Umzug', text: '' })).toEqual([{ subject: 'Umzug', text: '' }]);
});

it('puts umlauts back where a keyboard has none, and nothing else', () => {
  expect(own('Kuendigung zum naechsten Termin, neue Steuer, Fuer Quelle')).toBe(
    'Kündigung zum nächsten Termin, neue Steuer, Für Quelle',
  );
  expect(own('Größe der Adresse, aktuelle Frauen')).toBe('Größe der Adresse, aktuelle Frauen');
});

it('puts words together that a line end divides, and composed letters', () => {
  expect(own('Mein Kranken-\ngeld kommt nicht')).toBe('Mein Krankengeld kommt nicht');
  expect(own('Ku\u0308ndigung')).toBe('Kündigung');
});

it('does not take the number or the birthday of somebody for a topic', () => {
  expect(own('Bescheinigung, Versichertennummer: M 123 456 782, geboren am 3. März 1980, bitte')).toBe(
    'Bescheinigung, , , bitte',
  );
});

it('keeps to the length that a table takes, however long and hostile the text', () => {
  const [reading] = readingsOf({ subject: 'x'.repeat(900), text: `Am ${'a '.repeat(50_000)}schrieb` });
  expect([reading.subject.length, reading.text.length]).toEqual([300, 2_000]);
});
