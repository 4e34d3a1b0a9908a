import { formatCivilDate, type BilingualText, type CivilDate } from '@kassenwerk/kernel';
import type { BankProfile } from './bank-profile';

export interface CollectionDateRefusal {
  code: 'KW_DEBIT_DATE_CLOSED' | 'KW_DEBIT_DATE_EARLY' | 'KW_DEBIT_DATE_NOT_ANNOUNCED' | 'KW_DEBIT_DATE_FAR';
  message: BilingualText;
}

const de = (date: CivilDate): string => formatCivilDate(date, 'de');
const en = (date: CivilDate): string => formatCivilDate(date, 'en');

export const collectionDateRefusals = {
  closed(date: CivilDate, instead: CivilDate): CollectionDateRefusal {
    return {
      code: 'KW_DEBIT_DATE_CLOSED',
      message: {
        de: `Am ${de(date)} ziehen Banken nicht ein (kein TARGET-Geschäftstag). Bitte wählen Sie den ${de(instead)}.`,
        en: `Banks do not collect on ${en(date)} (no TARGET day). Please choose ${en(instead)}.`,
      },
    };
  },
  tooEarly(date: CivilDate, earliest: CivilDate, profile: BankProfile): CollectionDateRefusal {
    const days = profile.leadDays;
    return {
      code: 'KW_DEBIT_DATE_EARLY',
      message: {
        de: `Der ${de(date)} ist zu früh: Die Bank braucht ${days} ${days === 1 ? 'Geschäftstag' : 'Geschäftstage'} Vorlauf, Annahmeschluss ist ${profile.cutOff} Uhr. Frühestens möglich ist der ${de(earliest)}.`,
        en: `${en(date)} is too early: the bank needs ${days} business ${days === 1 ? 'day' : 'days'}, cut-off is ${profile.cutOff}. The earliest possible day is ${en(earliest)}.`,
      },
    };
  },
  notAnnounced(date: CivilDate, earliest: CivilDate, sentOn: CivilDate, profile: BankProfile): CollectionDateRefusal {
    return {
      code: 'KW_DEBIT_DATE_NOT_ANNOUNCED',
      message: {
        de: `Der ${de(date)} ist zu früh: Die Lastschriften wurden am ${de(sentOn)} angekündigt, dazwischen müssen ${profile.preNotificationDays} Kalendertage liegen. Frühestens möglich ist der ${de(earliest)}.`,
        en: `${en(date)} is too early: the debits were announced on ${en(sentOn)} and ${profile.preNotificationDays} calendar days must lie between. The earliest possible day is ${en(earliest)}.`,
      },
    };
  },
  tooFarAhead(date: CivilDate, latest: CivilDate, profile: BankProfile): CollectionDateRefusal {
    return {
      code: 'KW_DEBIT_DATE_FAR',
      message: {
        de: `Der ${de(date)} liegt zu weit in der Zukunft: Die Bank nimmt Dateien höchstens ${profile.maxDaysAhead} Tage im Voraus an, also bis zum ${de(latest)}.`,
        en: `${en(date)} is too far ahead: the bank takes files at most ${profile.maxDaysAhead} days in advance, until ${en(latest)}.`,
      },
    };
  },
};
