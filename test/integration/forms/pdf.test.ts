import { acceptAnswers, compileForm, type CompiledForm } from '@kassenwerk/forms/model';
import type * as document from '../../../plugins/forms/server/src/pdf/submission-document';
import type * as setting from '../../../plugins/forms/server/src/pdf/typeset';
import type * as summary from '../../../plugins/forms/server/src/use-cases/summary';
import { pdfText } from '../../support/pdf-text';

/* The built program without a server: what is set, not who may have it. */
const built = '../../../plugins/forms/dist/server/src';
const { submissionDocument } = require(`${built}/pdf/submission-document`) as typeof document;
const { summaryOf } = require(`${built}/use-cases/summary`) as typeof summary;
const { typeset } = require(`${built}/pdf/typeset`) as typeof setting;

const submittedAt = new Date('2026-11-22T09:25:13Z');

function formOf(labels: readonly string[]): CompiledForm {
  const fields = labels.map((label, index) => ({
    id: `f${index}`,
    type: 'text' as const,
    label: { de: label },
    lines: 5,
    maxLength: 10_000,
  }));
  const { form, problems } = compileForm({
    key: 'test',
    title: { de: 'Prüfung' },
    area: 'insurance',
    topic: 'test',
    languages: ['de'],
    access: 'anyone',
    pages: [{ id: 'one', title: { de: 'Ihre Angaben' }, groups: [{ id: 'all', fields }] }],
    outcome: { confirmation: { de: 'Danke' } },
  });
  expect(problems).toEqual([]);
  return form!;
}

async function pdfOf(answers: Record<string, string>): Promise<{ content: Buffer; pages: string[]; text: string }> {
  const form = formOf(Object.keys(answers));
  const given = Object.fromEntries(Object.values(answers).map((answer, index) => [`f${index}`, answer]));
  const result = acceptAnswers(form, given, { today: '2026-11-22' });
  if (!result.accepted) throw new Error(JSON.stringify(result.errors));
  const row = { reference: '7K3M-9TQ2-XF', formVersion: 3, formHash: 'ab'.repeat(32), channel: 'portal', submittedAt };
  const data = submissionDocument({
    row: row as never,
    fund: { name: 'Nordlicht BKK', primary: '#0b5d5e' },
    title: 'Prüfung',
    pages: summaryOf(form, result.answers, 'de'),
    strokes: new Map(),
    files: [],
    coSignature: null,
    answersHash: undefined,
    language: 'de',
  });
  const createdAt = submittedAt.getTime() / 1000;
  const content = await typeset({ layout: 'submission.typ', data: JSON.stringify(data), createdAt });
  const pages = pdfText(content);
  return { content, pages, text: pages.join(' ').replaceAll('\u{200b}', '').replace(/\s+/g, ' ') };
}

it('names fund, form, version, hash, number, time in Germany and pages', async () => {
  const { pages, text } = await pdfOf({ Nachname: 'Größe-Müßig' });
  for (const part of [
    'Nordlicht BKK',
    'Prüfung',
    '7K3M-9TQ2-XF',
    '22.11.2026, 10:25:13 Uhr',
    'über das Online-Portal',
    'abababab abababab',
    'Größe-Müßig',
  ])
    expect(text).toContain(part);
  expect(pages[0]).toContain('Seite 1 von 1');
});

it('is tagged for people who have it read out, and the same each time', async () => {
  const [one, two] = [await pdfOf({ Name: 'Ida' }), await pdfOf({ Name: 'Ida' })];
  expect(one.content.equals(two.content)).toBe(true);
  const raw = one.content.toString('latin1');
  for (const mark of ['/Marked true', '/Lang (de)', '/S /H1', '/S /H2', '/S /Table', '/S /TH', 'pdfuaid'])
    expect(raw).toContain(mark);
});

it('sets every script it has a font for, and the number of a letter it has none for', async () => {
  const { text } = await pdfOf({
    Kyrillisch: 'Привет',
    Griechisch: 'Καλημέρα',
    Emoji: 'gut 😀 👍🏽 👨‍👩‍👧',
    Hebräisch: 'שלום עולם',
    Arabisch: 'مرحبا بالعالم (x) 12',
    Chinesisch: '中文 \u{e123}',
    Gemischt: 'a\u{0327}\u{20dd}بc',
  });
  expect(text).toContain('Привет');
  expect(text).toContain('Καλημέρα');
  expect(text).toContain('😀');
  expect(text).toContain('ש');
  expect(text).toMatch(/[\u0600-\u06ff]/);
  expect(text).toContain('‹U+4E2D›‹U+6587› ‹U+E123›');
});

it('takes markup for text', async () => {
  const given = '#strong[x] $y$ *z* `r` <a> \\u{41} = kein Titel @ref // nichts';
  const { text } = await pdfOf({ 'Was *ist* #das?': given });
  expect(text).toContain(given);
  expect(text).toContain('Was *ist* #das?');
});

it('keeps all of 200 answers, and of 10,000 letters with and without spaces', async () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`Frage ${index}`, `Antwort ${index}.`]));
  const { text, pages } = await pdfOf(many);
  expect(pages.length).toBeGreaterThan(4);
  for (const answer of Object.values(many)) expect(text).toContain(answer);
  const long = await pdfOf({ Wörter: 'Änderung '.repeat(1_100), Lang: 'Ä'.repeat(10_000) });
  expect(long.text.match(/Änderung/g)).toHaveLength(1_100);
  expect(long.text.match(/Ä(?!nderung)/g)).toHaveLength(10_000);
});
