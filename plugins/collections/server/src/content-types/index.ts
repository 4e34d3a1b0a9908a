import { ledgerEntry, mandate, receivable } from './account-types';
import { bankEventKey } from './bank-event-key-type';
import { bankEvent, bankFile, bankMessage, debitItem } from './bank-types';
import { delivery, deliveryRejection, feedbackFile } from './delivery-types';

export const contentTypes = {
  delivery,
  'delivery-rejection': deliveryRejection,
  'feedback-file': feedbackFile,
  mandate,
  receivable,
  'ledger-entry': ledgerEntry,
  'bank-file': bankFile,
  'debit-item': debitItem,
  'bank-message': bankMessage,
  'bank-event': bankEvent,
  'bank-event-key': bankEventKey,
};
