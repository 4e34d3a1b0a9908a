import type { Text } from '@kassenwerk/kernel/console';
import type { RaRecord } from 'react-admin';

export interface Delivery extends RaRecord {
  tenant: string;
  fileName: string;
  status: 'received' | 'inRun' | 'imported' | 'refused';
  source: string | null;
  sha256: string | null;
  /** Big numbers come as text from the generated REST. */
  bytes: string | null;
  createdOn: string | null;
  sequence: number | null;
  charset: string | null;
  memberCount: number | null;
  newCount: number | null;
  changedCount: number | null;
  unchangedCount: number | null;
  leftCount: number | null;
  rejectedCount: number | null;
  receivedAt: string | null;
  /** Why it was refused. */
  problem: (Text & { code: string }) | null;
}
