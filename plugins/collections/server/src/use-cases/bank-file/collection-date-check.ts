import { formatCivilDate, type Kassenwerk } from '@kassenwerk/kernel';
import { earliestCollectionDate } from '../../domain/direct-debit';
import type { BankFileRow, FileCheck } from '../../stores/bank-file-store';
import { loadBankProfile } from './bank-profile';

/** Whether the bank can still collect on the days the file names, were it handed over now. */
export async function checkCollectionDates(strapi: Kassenwerk, file: BankFileRow, now: Date): Promise<FileCheck> {
  const profile = await loadBankProfile(strapi, file.tenant, file.build_order.bankProfile);
  const earliest = earliestCollectionDate({ now, profile });
  const first = file.collection_dates.map(({ date }) => date).sort()[0] ?? earliest;
  const [de, en] = [formatCivilDate(first, 'de'), formatCivilDate(first, 'en')];
  if (first >= earliest) {
    return {
      key: 'collectionDate',
      ok: true,
      text: {
        de: `Einzug ab ${de} ist bei der Bank noch rechtzeitig.`,
        en: `Collection from ${en} is still in time at the bank.`,
      },
    };
  }
  return {
    key: 'collectionDate',
    ok: false,
    text: {
      de: `Der Einzugstag ${de} ist nicht mehr zu halten. Ziehen Sie die Datei zurück und lassen Sie sie neu erstellen; der Termin wird dann angepasst.`,
      en: `The collection date ${en} can no longer be kept. Withdraw the file and have it built anew; the date is adjusted then.`,
    },
  };
}
