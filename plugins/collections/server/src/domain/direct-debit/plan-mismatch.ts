import { fail, type KassenwerkError } from '@kassenwerk/kernel';

/** The items are not those that were planned: somebody changed them in between, or the order is not the plan's. */
export function planMismatch(what: string, planned: number | string, found: number | string): KassenwerkError {
  return fail(
    'conflict',
    'KW_DEBIT_PLAN_MISMATCH',
    {
      de: 'Anzahl oder Summe der Lastschriften hat sich während des Schreibens geändert; es wurde keine Datei erzeugt. Bitte starten Sie den Schritt erneut.',
      en: 'Count or sum of the debits changed while the file was written; no file was created. Please start the step again.',
    },
    { details: { what, planned, found }, retry: 'later' },
  );
}
