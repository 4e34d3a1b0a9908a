import { berlinCivilDate, formatCivilDate } from '@kassenwerk/kernel';
import { numberLanguage } from '../../../model/src';
import type { FileRow } from '../stores/file-store';
import type { SubmissionRow } from '../stores/submission-store';
import type { SummaryPage } from '../use-cases/summary';
import { breakable } from './displayable';
import { pdfWords, type PdfWords } from './words';

interface Line {
  label: string;
  shown: string;
  /** SVG of what was drawn by hand. */
  drawing: string | null;
}

export interface SubmissionContent {
  row: SubmissionRow;
  /** Whose name and colour stand on it. */
  fund: { name: string; primary: string };
  title: string;
  pages: readonly SummaryPage[];
  /** Strokes of signatures by path. */
  strokes: ReadonlyMap<string, number[][]>;
  files: readonly Pick<FileRow, 'name' | 'kind' | 'bytes' | 'pages'>[];
  coSignature: { name: string | null; status: string; decidedAt: Date | null } | null;
  /** SHA-256 of the answers; only where all of them are shown, because few possible answers could be tried out. */
  answersHash: string | undefined;
  language: string;
}

/** What the layout `submission.typ` reads. */
export function submissionDocument(content: SubmissionContent) {
  const { row, fund, title, pages, strokes, files, language } = content;
  const words = pdfWords[numberLanguage(language)];
  const [base = 'de'] = language.split('-');
  return {
    words,
    language: /^[a-z]{2,3}$/.test(base) ? base : 'de',
    fund: breakable(fund.name),
    colour: fund.primary,
    title: breakable(title),
    reference: row.reference,
    edition: `${words.edition} ${row.formVersion}`,
    facts: factsOf(content, words).map(([label, shown]) => line(label, shown)),
    pages: pages
      .filter(({ lines }) => lines.length > 0)
      .map((page) => ({
        title: breakable(page.title),
        lines: page.lines.map(({ label, shown, path }) => line(label, shown, strokes.get(path))),
      })),
    files: files.map(({ name, kind, bytes, pages: count }) =>
      line(name, [kind.toUpperCase(), words.size(bytes), ...(count ? [words.pages(count)] : [])].join(', ')),
    ),
    note: words.note,
  };
}

const line = (label: string, shown: string, strokes?: number[][]): Line => ({
  label: breakable(label),
  shown: breakable(shown),
  drawing: strokes ? drawingOf(strokes) : null,
});

function factsOf({ row, coSignature, answersHash, language }: SubmissionContent, words: PdfWords): [string, string][] {
  const at = (instant: Date) => words.at(formatCivilDate(berlinCivilDate(instant), numberLanguage(language)), instant);
  return [
    [words.reference, row.reference],
    [words.received, at(row.submittedAt)],
    [words.by, words.channels[row.channel] ?? row.channel],
    [words.edition, `${row.formVersion}\n${grouped(row.formHash)}`],
    ...(answersHash ? [[words.answersHash, grouped(answersHash)] as [string, string]] : []),
    ...(coSignature ? [[words.coSignature, signed(coSignature, words, at)] as [string, string]] : []),
  ];
}

function signed(
  { name, status, decidedAt }: NonNullable<SubmissionContent['coSignature']>,
  words: PdfWords,
  at: (instant: Date) => string,
): string {
  const state = words.coSignatureStates[status] ?? status;
  return [state, name, decidedAt && at(decidedAt)].filter(Boolean).join(', ');
}

/** In eights, as people compare it. */
const grouped = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1 ');

const drawingOf = (strokes: number[][]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200"><g fill="none" stroke="#000" stroke-width="3" stroke-linecap="round">${strokes
    .map((points) => `<polyline points="${points.map(Number).join(' ')}"/>`)
    .join('')}</g></svg>`;
