import { fail } from '@kassenwerk/kernel';
import type { FileProblem } from '../../../model/src/text';

export const maxFileBytes = 5_000_000;

export const fileTooLarge = () =>
  fail('invalid', 'KW_RULES_FILE_TOO_LARGE', {
    de: 'Die Datei ist zu groß. Eine Tabelle mit allen Testfällen hat höchstens 5 MB, entpackt 40 MB.',
    en: 'The file is too large. A table with all its test cases has at most 5 MB, unpacked 40 MB.',
  });

export const fileUnreadable = (cause?: unknown) =>
  fail(
    'invalid',
    'KW_RULES_FILE_UNREADABLE',
    {
      de: 'Diese Datei lässt sich nicht lesen. Erlaubt sind Excel (.xlsx), DMN 1.3 (.dmn) und JSON, wie sie hier heruntergeladen werden.',
      en: 'This file cannot be read. Excel (.xlsx), DMN 1.3 (.dmn) and JSON are allowed, as they are downloaded here.',
    },
    { cause },
  );

/** Content that could do or fetch something, or stands for something that is not in the file. */
export const fileActive = (what: { de: string; en: string }) =>
  fail('invalid', 'KW_RULES_FILE_ACTIVE', {
    de: `Die Datei enthält ${what.de}. Bitte speichern Sie sie ohne; es werden nur Werte eingelesen.`,
    en: `The file contains ${what.en}. Please save it without; values alone are read.`,
  });

export const fileTooManyRows = (sheet: string, most: number) =>
  fail('invalid', 'KW_RULES_FILE_ROWS', {
    de: `Das Blatt „${sheet}“ hat zu viele Zeilen oder Spalten; es dürfen höchstens ${most} Zeilen und 100 Spalten sein.`,
    en: `The sheet "${sheet}" has too many rows or columns; it may have at most ${most} rows and 100 columns.`,
  });

const mostNamed = 10;

const listed = (problems: readonly FileProblem[], language: 'de' | 'en'): string =>
  problems
    .slice(0, mostNamed)
    .map(({ text }) => text[language])
    .join(' ') + (problems.length > mostNamed ? ' …' : '');

export const fileInvalid = (problems: readonly FileProblem[]) =>
  fail(
    'invalid',
    'KW_RULES_FILE_INVALID',
    {
      de: `Die Datei lässt sich so nicht übernehmen (${problems.length}): ${listed(problems, 'de')}`,
      en: `The file cannot be taken over as it is (${problems.length}): ${listed(problems, 'en')}`,
    },
    { details: { problems } },
  );
