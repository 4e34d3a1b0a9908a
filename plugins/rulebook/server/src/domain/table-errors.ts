import { fail, type LastChange } from '@kassenwerk/kernel';
import type { TableProblem } from '../../../model/src';

export const tableNotFound = () =>
  fail('notFound', 'KW_RULES_TABLE_NOT_FOUND', {
    de: 'Diese Entscheidungstabelle gibt es nicht, oder sie ist zurzeit nicht veröffentlicht.',
    en: 'This decision table does not exist, or it is not published at present.',
  });

/** For work that cannot go on without it. */
export const tableMissing = (key: string) =>
  fail(
    'notFound',
    'KW_RULES_TABLE_MISSING',
    {
      de: `Die Entscheidungstabelle „${key}“ ist nicht veröffentlicht. Bitte veröffentlichen Sie sie unter „Regelwerk“, und wiederholen Sie dann, was stehen geblieben ist.`,
      en: `The decision table "${key}" is not published. Please publish it under "Rulebook", and then retry what has stopped.`,
    },
    { details: { key } },
  );

export const tableInvalid = (problems: readonly TableProblem[]) =>
  fail(
    'invalid',
    'KW_RULES_TABLE_INVALID',
    {
      de: `Die Entscheidungstabelle lässt sich so nicht freigeben: ${problems.map(({ text }) => text.de).join(' ')}`,
      en: `The decision table cannot be released as it is: ${problems.map(({ text }) => text.en).join(' ')}`,
    },
    { details: { problems } },
  );

export const inputInvalid = (columns: readonly string[]) =>
  fail(
    'invalid',
    'KW_RULES_INPUT_INVALID',
    {
      de: `Diese Angaben fehlen oder passen nicht zur Tabelle: ${columns.join(', ')}.`,
      en: `These values are missing or do not fit the table: ${columns.join(', ')}.`,
    },
    { details: { columns } },
  );

export const keyDiffers = () =>
  fail('invalid', 'KW_RULES_KEY_DIFFERS', {
    de: 'Der Schlüssel in der Tabelle passt nicht zur Adresse. Bitte öffnen Sie die Tabelle neu.',
    en: 'The key in the table does not fit the address. Please open the table again.',
  });

export const changedMeanwhile = ({ by, at }: LastChange) =>
  fail(
    'conflict',
    'KW_RULES_CHANGED_MEANWHILE',
    {
      de: `${by} hat diese Tabelle inzwischen geändert. Bitte öffnen Sie sie neu, und übernehmen Sie Ihre Änderungen.`,
      en: `${by} has changed this table in the meantime. Please open it again and carry over your changes.`,
    },
    { details: { by, at: at?.toISOString() ?? null } },
  );

export const codeListNotFound = () =>
  fail('notFound', 'KW_RULES_CODE_LIST_NOT_FOUND', {
    de: 'Diese Codeliste gibt es nicht.',
    en: 'This code list does not exist.',
  });

export const codeListInvalid = (places: readonly string[]) =>
  fail(
    'invalid',
    'KW_RULES_CODE_LIST_INVALID',
    {
      de: `An diesen Stellen der Codeliste fehlt etwas, oder ein Wert steht zweimal da: ${places.join(', ')}.`,
      en: `Something is missing at these places of the code list, or a value stands there twice: ${places.join(', ')}.`,
    },
    { details: { places } },
  );

/** @param used what is to go, and in which tables it stands */
export const codeInUse = (used: readonly { value: string; tables: readonly string[] }[]) => {
  const named = used.map(({ value, tables }) => `${value} (${tables.join(', ')})`).join('; ');
  return fail(
    'conflict',
    'KW_RULES_CODE_IN_USE',
    {
      de: `Diese Werte stehen noch in Entscheidungstabellen: ${named}. Bitte geben Sie ihnen einen letzten Tag, statt sie zu entfernen.`,
      en: `These values still stand in decision tables: ${named}. Please give them a last day instead of removing them.`,
    },
    { details: { used } },
  );
};
