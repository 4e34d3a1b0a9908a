import { compileTable } from '../compile/compile-table';
import { simulate } from '../cases/simulate';
import { sampleTable } from '../sample-table.fixture';
import { differencesBetween } from './differences';
import { explain } from './explain';

const compiled = compileTable(sampleTable, 3);

it('explains a decision with row and version, and without anything that was given', () => {
  const decision = compiled.decide({ channel: 'letter', amountCents: 123_456 }, '2026-11-22');
  expect(explain(compiled, decision)).toEqual({
    de: 'Zeile 2 von „Zuständigkeit“ (Version 3) trifft zu (Kanal: E-Mail oder Brief; Betrag: ab 100,00 €). Ergebnis: Team: Forderungen, Frist in Tagen: 3.',
    en: 'Row 2 of "Routing" (version 3) applies (Channel: E-mail or Letter; Amount: from 100.00 €). Result: Team: Receivables, Days: 3.',
  });
});

const changed = {
  ...sampleTable,
  rows: sampleTable.rows.map((row) => (row.id === 'large' ? { ...row, outputs: { team: 'service', days: 3 } } : row)),
};

it('names in sentences what a newer version changes', () => {
  const { id, ...row } = sampleTable.rows[3]!;
  const rows = [...changed.rows.filter((one) => one.id !== 'small'), { ...row, id: `${id}-2` }];
  expect(differencesBetween(sampleTable, { ...changed, rows, hitPolicy: 'unique' }).map(({ text }) => text.de)).toEqual(
    [
      'An der Tabelle geändert: Auswahl bei mehreren Treffern.',
      'Zeile 4 ist neu: Kanal: Chat → Team: Service, Frist in Tagen: 0.',
      'Zeile 2 ist geändert, vorher: Kanal: E-Mail oder Brief; Betrag: ab 100,00 € → Team: Forderungen, Frist in Tagen: 3; jetzt: Kanal: E-Mail oder Brief; Betrag: ab 100,00 € → Team: Service, Frist in Tagen: 3.',
      'Die frühere Zeile 3 gibt es nicht mehr: Kanal: E-Mail oder Brief; Betrag: unter 100,00 € → Team: Forderungen, Frist in Tagen: 10.',
    ],
  );
});

it('lists the decisions that a changed table would make differently', () => {
  const decisions = [5_000, 20_000].map((amountCents, index) => {
    const input = { channel: 'email', amountCents };
    const { days, team } = compiled.decide(input, '2026-11-22').outputs!;
    return { id: `d${index}`, input, at: '2026-11-22', said: { days: days!, team: team! } };
  });
  const { decided, changed: moved } = simulate(compileTable(changed), decisions);
  expect([decided, moved.map(({ id, after }) => [id, after])]).toEqual([2, [['d1', { team: 'service', days: 3 }]]]);
});
