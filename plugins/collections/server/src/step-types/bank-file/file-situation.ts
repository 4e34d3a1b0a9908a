import type { Sql } from '@kassenwerk/kernel';
import { answeredStatuses, sentStatuses, unsignedStatuses, type BankFileStatus } from '../../domain/debit-planning';
import { countFilesByStatus } from '../../stores/bank-file-store';
import { countPlanned, type RunKey } from '../../stores/debit-item-store';

/** Where the files of a run stand; what both barriers around the bank file decide by. */
export interface FileSituation {
  unsigned: number;
  released: number;
  sent: number;
  answered: number;
  counts: Partial<Record<BankFileStatus, number>>;
  /** Debits of withdrawn files that stand in no file now. */
  leftDebits: number;
}

export async function fileSituation(sql: Sql, run: RunKey): Promise<FileSituation> {
  const counts = await countFilesByStatus(sql, run);
  const of = (statuses: readonly BankFileStatus[]): number =>
    statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  return {
    counts,
    unsigned: of(unsignedStatuses),
    released: counts.released ?? 0,
    sent: of(sentStatuses),
    answered: of(answeredStatuses),
    leftDebits: (await countPlanned(sql, run)).debits,
  };
}
