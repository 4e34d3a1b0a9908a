import { fail, isValidCreditorId, isValidIban, type KassenwerkError } from '@kassenwerk/kernel';
import { isValidBic } from './bic';
import type { DirectDebitSettings } from './debit-item';
import { isIdentifier } from './identifier';
import { MAX_MESSAGE_ID_BASE } from './message-ids';

/** Throws when no file of this creditor could be accepted, before any byte is written. */
export function checkSettings({ creditor, messageIdBase }: DirectDebitSettings): void {
  if (creditor.name.trim() === '') throw refused('name', 'Der Name', 'The name');
  if (!isValidCreditorId(creditor.creditorId)) {
    throw refused('creditorId', 'Die Gläubiger-Identifikationsnummer', 'The creditor identifier');
  }
  if (!isValidIban(creditor.iban)) throw refused('iban', 'Die IBAN', 'The IBAN');
  if (creditor.bic !== undefined && !isValidBic(creditor.bic)) throw refused('bic', 'Der BIC', 'The BIC');
  if (!isIdentifier(messageIdBase) || messageIdBase.length > MAX_MESSAGE_ID_BASE) {
    throw refused('messageIdBase', 'Die Dateikennung', 'The message id');
  }
}

function refused(field: string, de: string, en: string): KassenwerkError {
  return fail(
    'invalid',
    'KW_DEBIT_CREDITOR',
    {
      de: `${de} des Einreichers fehlt oder ist ungültig. Bitte prüfen Sie die Zahlungsdaten des Mandanten.`,
      en: `${en} of the creditor is missing or invalid. Please check the tenant's payment data.`,
    },
    { details: { field } },
  );
}
