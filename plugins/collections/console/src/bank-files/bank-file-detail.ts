import type { Text } from '@kassenwerk/kernel/console';

export const bankFileStatuses = [
  'built',
  'checked',
  'firstSignature',
  'released',
  'transmitted',
  'accepted',
  'partlyAccepted',
  'rejected',
  'void',
] as const;

export type BankFileStatus = (typeof bankFileStatuses)[number];

export interface BankFile {
  id: number;
  documentId: string;
  tenant: string;
  runId: number | string | null;
  fileName: string;
  messageId: string;
  status: BankFileStatus;
  transactions: number;
  sumCents: number;
  bytes: number;
  sha256: string;
  collectionDates: { date: string; sequenceType: string; count: number; sumCents: number }[];
  schemaCheck?: { checked?: boolean; valid?: boolean; schema?: string; reason?: string } | null;
  createdAt: string;
}

export interface BankFileDetail {
  file: BankFile;
  releases: { by: string; role?: string; at: string; sha256: string; valid: boolean }[];
  checks: { key: string; ok: boolean; text: Text }[];
  canRelease: boolean;
  whyNot: Text | null;
  previous?: { transactions: number; sumCents: number } | null;
}
