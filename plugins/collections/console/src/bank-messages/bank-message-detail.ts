import type { DecisionSource, Text } from '@kassenwerk/kernel/console';
import type { RaRecord } from 'react-admin';

/** What the bank said about one payment, as the page of its message shows it. */
export interface MessageEvent {
  id: number;
  documentId: string;
  kind: string;
  /** Seen from the fund's account; null where no money moved. */
  direction: 'credit' | 'debit' | null;
  status: string | null;
  bookedOn: string | null;
  amountCents: number | null;
  feeCents: number | null;
  reasonCode: string | null;
  reasonTitle: Text | null;
  decision: DecisionSource | null;
  endToEndId: string | null;
  mandateId: string | null;
  memberId: string | null;
  memberNumber: string | null;
  matchedBy: string | null;
}

/** The same as a record of the list of returns. */
export interface BankEvent extends RaRecord {
  tenant?: string;
  kind: string;
  status: string | null;
  bookedOn: string | null;
  amountCents: number | null;
  feeCents?: number | null;
  reason?: string | null;
  reasonTitle?: Text | null;
  reaction?: { decision?: DecisionSource | null } | null;
  endToEndId?: string | null;
  mandateReference?: string | null;
  memberId?: string | null;
  matchedBy?: string | null;
}

export interface BankMessage {
  documentId: string;
  tenant: string;
  fileName: string;
  type: string | null;
  status: string | null;
  source: string | null;
  receivedAt: string | null;
  sha256?: string | null;
  counts?: Record<string, number | boolean> | null;
  warnings?: (Text | string | { code?: string; de: string; en: string; count?: number })[] | null;
  problem?: (Text & { code?: string }) | null;
}

export interface BankMessageDetail {
  message: BankMessage;
  /** The first five hundred, what is open first. */
  events?: MessageEvent[];
  totals?: Record<string, number | boolean> | null;
}
