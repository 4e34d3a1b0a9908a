import { audit, publishLive, requireScope, withdrawRelease, type Sql } from '@kassenwerk/kernel';
import { setBankFileStatus, type BankFileRow } from '../../stores/bank-file-store';
import { closeReleaseTask } from '../../stores/bank-file-task-store';
import { replanDebits } from '../../stores/debit-item-store';
import { releaseKeyOf } from './ask-for-release';
import { tellRun } from './tell-run';

export interface Voiding {
  /** `changed`: the bytes on the disk are not the ones that were built. `withdrawn`: a person said no. */
  cause: 'changed' | 'withdrawn';
  reason?: string;
}

/**
 * Makes a file void that has not gone to the bank: its signatures no longer count, its debits wait for a new file, and the
 * run hears of it and asks a person what to do. The file itself stays where it is, as evidence.
 */
export async function voidBankFile(sql: Sql, file: BankFileRow, { cause, reason }: Voiding): Promise<void> {
  const { tenant, id, run_id: runId, document_id: documentId } = file;
  await setBankFileStatus(sql, file, 'void');
  await withdrawRelease(sql, releaseKeyOf(file), reason ?? cause);
  const debits = await replanDebits(sql, { tenant, fileId: id });
  await closeReleaseTask(sql, file, 'cancelled', requireScope().actor);
  await audit(sql, {
    tenant,
    action: cause === 'changed' ? 'voidBankFile' : 'rejectBankFile',
    subjectType: 'bankFile',
    subjectId: documentId,
    details: { cause, reason: reason ?? null, sha256: file.sha256, debits },
  });
  await tellRun(sql, { tenant, runId }, { kind: 'bankFileVoid', cause });
  await publishLive(sql, { tenant, type: 'bankFile', id: documentId, data: { status: 'void' } });
}
