import type { BilingualText } from '../errors/kassenwerk-error';

/**
 * Kinds of personal data. Retention rules, the register of processors and the export of one person's data speak of them, so a
 * feature sorts its records into these instead of inventing kinds of its own.
 */
export const dataClasses = {
  masterData: { de: 'Stammdaten (Name, Anschrift, Mitgliedschaft)', en: 'Master data (name, address, membership)' },
  contributions: { de: 'Beiträge und Forderungen', en: 'Contributions and receivables' },
  payments: { de: 'Zahlungen und Bankverbindung', en: 'Payments and bank details' },
  bookkeeping: { de: 'Buchführung', en: 'Bookkeeping' },
  correspondence: { de: 'Schriftverkehr', en: 'Correspondence' },
  casework: { de: 'Vorgänge und Aufgaben', en: 'Cases and tasks' },
  processing: { de: 'Arbeitsdaten der Läufe', en: 'Working data of runs' },
  transport: { de: 'Nachrichten zwischen Systemen', en: 'Messages between systems' },
} as const satisfies Record<string, BilingualText>;

export type DataClass = keyof typeof dataClasses;

export const isDataClass = (value: unknown): value is DataClass =>
  typeof value === 'string' && Object.hasOwn(dataClasses, value);
