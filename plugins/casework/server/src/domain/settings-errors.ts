import { fail, type LastChange } from '@kassenwerk/kernel';
import { possibleVariables } from './answer-text';

export const settingsInvalid = (places: readonly string[]) =>
  fail(
    'invalid',
    'KW_SETTINGS_INVALID',
    {
      de: `Diese Angaben fehlen oder passen nicht: ${places.join(', ')}.`,
      en: `These values are missing or do not fit: ${places.join(', ')}.`,
    },
    { details: { places } },
  );

export const settingsChangedMeanwhile = ({ by, at }: LastChange) =>
  fail(
    'conflict',
    'KW_SETTINGS_CHANGED_MEANWHILE',
    {
      de: `${by} hat das inzwischen geändert. Bitte laden Sie die Seite neu, und übernehmen Sie Ihre Änderungen.`,
      en: `${by} has changed this in the meantime. Please reload the page and carry over your changes.`,
    },
    { details: { by, at: at?.toISOString() ?? null } },
  );

export const unknownVariable = (names: readonly string[]) =>
  fail(
    'invalid',
    'KW_TEXT_MODULE_VARIABLE',
    {
      de: `Diese Variablen gibt es nicht: ${written(names)}. Möglich sind: ${possibleVariables}.`,
      en: `These variables do not exist: ${written(names)}. Possible are: ${possibleVariables}.`,
    },
    { details: { names } },
  );

const written = (names: readonly string[]): string => names.map((one) => `{{${one}}}`).join(', ');

export const textModuleNotFound = () =>
  fail('notFound', 'KW_TEXT_MODULE_NOT_FOUND', {
    de: 'Diesen Textbaustein gibt es nicht.',
    en: 'This text module does not exist.',
  });
