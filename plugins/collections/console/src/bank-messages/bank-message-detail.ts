import type { Text } from '@kassenwerk/kernel/console';

export interface BankEvent {
  id: number | string;
  documentId?: string;
  kind: string;
  status?: string | null;
  amountCents?: number | null;
  reasonCode?: string | null;
  endToEndId?: string | null;
  mandateId?: string | null;
  bookedOn?: string | null;
  matchedBy?: string | null;
  matchStatus?: string | null;
}

export interface BankMessageDetail {
  message: {
    id: number;
    documentId: string;
    tenant: string;
    fileName: string;
    type?: string | null;
    messageType?: string | null;
    status?: string | null;
    receivedAt?: string | null;
    createdAt?: string;
    bytes?: number | null;
    warnings?: (Text | string)[] | null;
  };
  events: BankEvent[];
  totals?: Record<string, number> | null;
}
