import type { Api, Text } from '@kassenwerk/kernel/console';
import type { BankFileDetail } from './bank-files/bank-file-detail';
import type { BankMessageDetail } from './bank-messages/bank-message-detail';
import type { DashboardFigures } from './dashboard/dashboard-figures';
import type { MemberOverview } from './members/member-overview';

/** A way to run a collection: a process with its values for one product. */
export interface Variant {
  key: string;
  title: Text;
  process: string;
  values?: Record<string, unknown>;
  off?: string[];
}

export interface RunOrder {
  tenant: string;
  variant: string;
  period: string;
  deliveryId?: string;
}

/** A file that goes back to the fund. */
export interface FeedbackFile {
  documentId: string;
  kind: string;
  fileName: string;
  rows: number;
  bytes: number | string;
}

/** A booking of the bank whose money may wait to be assigned. */
export interface Booking {
  bookedOn: string;
  endToEndId: string | null;
  mandateReference: string | null;
  remittance: string | null;
  suspenseCents: number | null;
  isOpen: boolean;
}

export interface Settlement {
  decision: 'assign' | 'sendBack';
  memberId?: string;
  note?: string;
}

export interface Simulation {
  scenario: string;
  returnSharePercent?: number;
  reasonCode?: string;
}

/** What people do in a collection. */
export function collectionsVerbs({ request, download }: Api) {
  const post = <T>(path: string, body: object = {}) => request<T>(path, { method: 'POST', body });
  return {
    dashboard: (tenant?: string) => request<DashboardFigures>('/collections/dashboard', { query: { tenant } }),
    processWarnings: (of: { tenant: string; process: string; variant: string }) =>
      request<Text[]>('/engine/process-warnings', { query: of }),
    variants: (tenant: string) => request<Variant[]>('/collections/variants', { query: { tenant } }),
    startCollectionRun: (order: RunOrder) => post<{ documentId: string }>('/collections/runs', order),
    memberOverview: (id: string) => request<MemberOverview>(`/collections/members/${id}/overview`),
    grantDeferral: (memberId: string, deferral: { until: string; reason: string }) =>
      post(`/collections/members/${memberId}/deferral`, deferral),
    downloadRejections: (id: string) => download(`/collections/deliveries/${id}/rejections`, `${id}.csv`),
    bankFileDetail: (id: string) => request<BankFileDetail>(`/collections/bank-files/${id}`),
    releaseBankFile: (id: string, release: { sha256: string; comment?: string }) =>
      post(`/collections/bank-files/${id}/release`, release),
    rejectBankFile: (id: string, reason: string) => post(`/collections/bank-files/${id}/reject`, { reason }),
    rebuildBankFile: (id: string) => post(`/collections/bank-files/${id}/rebuild`),
    transmitBankFile: (id: string) => post(`/collections/bank-files/${id}/transmit`),
    downloadBankFile: (id: string, fileName: string) => download(`/collections/bank-files/${id}/download`, fileName),
    simulateBank: (id: string, simulation: Simulation) => post(`/collections/bank-files/${id}/simulate`, simulation),
    downloadFeedback: (id: string, fileName: string) =>
      download(`/collections/feedback-files/${id}/download`, fileName),
    feedbackFiles: (runId: number) => request<FeedbackFile[]>(`/collections/runs/${runId}/feedback-files`),
    booking: (eventId: string) => request<Booking>(`/collections/bank-events/${eventId}/booking`),
    settleBooking: (eventId: string, settlement: Settlement) =>
      post(`/collections/bank-events/${eventId}/booking`, settlement),
    bankMessageDetail: (id: string) => request<BankMessageDetail>(`/collections/bank-messages/${id}`),
  };
}

export type CollectionsVerbs = ReturnType<typeof collectionsVerbs>;
