import type { Texts } from '../definition/texts';
import type { FieldTypeName } from './index';

/** What people call the types of fields. */
export const fieldTypeWords: Record<FieldTypeName, Texts & { de: string; en: string }> = {
  text: { de: 'Text', en: 'Text' },
  number: { de: 'Zahl', en: 'Number' },
  money: { de: 'Betrag', en: 'Amount' },
  date: { de: 'Datum', en: 'Date' },
  period: { de: 'Zeitraum', en: 'Period' },
  choice: { de: 'Auswahl', en: 'Choice' },
  multipleChoice: { de: 'Mehrfachauswahl', en: 'Multiple choice' },
  yesNo: { de: 'Ja oder Nein', en: 'Yes or no' },
  address: { de: 'Anschrift', en: 'Address' },
  bankAccount: { de: 'Bankverbindung', en: 'Bank account' },
  kvnr: { de: 'Krankenversichertennummer', en: 'Health insurance number' },
  phone: { de: 'Telefon', en: 'Phone' },
  email: { de: 'E-Mail', en: 'E-mail' },
  file: { de: 'Datei', en: 'File' },
  photo: { de: 'Foto eines Papiers', en: 'Photo of a paper' },
  signature: { de: 'Unterschrift', en: 'Signature' },
  consent: { de: 'Einwilligung', en: 'Consent' },
  declaration: { de: 'Erklärung', en: 'Declaration' },
  computed: { de: 'Berechneter Wert', en: 'Computed value' },
  information: { de: 'Hinweis', en: 'Information' },
};
