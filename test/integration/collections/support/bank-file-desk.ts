import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { resolveTask } from '@kassenwerk/engine';
import { audit, currentScope, inTransaction, openSealedFile, runAsJob, withScope } from '@kassenwerk/kernel';
import type { Session } from '../../../support/boot';
import { waitFor } from '../../engine/waiting';
import { tenant, type BankFile, type DebitBench } from './debit-runs';

type Answer<T> = { data: T; error?: { code: string; message: string } };

interface Detail {
  file: BankFile;
  releases: { by: string; valid: boolean }[];
  checks: { key: string; ok: boolean; text: { de: string } }[];
  canRelease: boolean;
  whyNot: { de: string } | null;
}

interface Debit {
  memberId: string;
  endToEndId: string;
  attempt: number;
  status: string;
}

/** What people do with direct-debit files of a fund, and what becomes of the files. */
export function bankFileDesk(bench: DebitBench) {
  const folder = join(bench.dataDir, 'files', tenant, 'bank-files');
  const asFund = <T>(fn: () => Promise<T>) => runAsJob(tenant, 'test', fn);
  const pathOf = (file: BankFile) => join(folder, file.fileName);
  const addressOf = (file: BankFile) => `/api/collections/bank-files/${file.documentId}`;
  const release = (who: Session, file: BankFile) =>
    who.call<Answer<{ status: string }>>('POST', `${addressOf(file)}/release`, { sha256: file.sha256 });

  return {
    folder,
    pathOf,
    addressOf,
    release,

    outgoingPathOf: (file: BankFile) => join(folder, 'outgoing', file.fileName),

    /** What a file says; on the disk it is encrypted. */
    contentOf: (path: string) => asFund(async () => text(await openSealedFile(bench.strapi, tenant, path))),

    detailOf: async (who: Session, file: BankFile) =>
      (await who.call<Answer<Detail>>('GET', addressOf(file))).body.data,

    act: <T = unknown>(who: Session, file: BankFile, [verb, body = {}]: [verb: string, body?: object]) =>
      who.call<Answer<T>>('POST', `${addressOf(file)}/${verb}`, body),

    async releaseByAll(people: readonly Session[], file: BankFile): Promise<void> {
      for (const person of people) await release(person, file);
    },

    /** Runs the collection of new members up to the release of its files. */
    async waitingForRelease(
      count: number,
      options?: { bankProfile?: string },
    ): Promise<{ runId: number; file: BankFile; files: BankFile[] }> {
      const runId = await bench.collect(count, options);
      await bench.until(runId, 'waiting');
      const files = await bench.files(runId);
      return { runId, file: files[0]!, files };
    },

    /** Waits until a file of the run has this state. */
    becomes: (runId: number, status: string): Promise<BankFile> =>
      waitFor(async () => (await bench.files(runId)).find((file) => file.status === status)),

    /** Decides what becomes of debits whose file has gone, as soon as that is asked. */
    async decideLeftDebits(runId: number, decision: 'rebuild' | 'giveUp'): Promise<void> {
      const task = await waitFor(() =>
        bench.sql((sql) =>
          sql.one<{ id: string }>(
            "select document_id as id from tasks where run_id = $1 and kind = 'leftDebits' and status = 'open'",
            [runId],
          ),
        ),
      );
      await asFund(() => resolveTask(bench.strapi, task.id, { decision }));
    },

    /** Writes down that somebody has changed data of a member. */
    async changedMember(who: Session, memberId: string): Promise<void> {
      const { id } = (await who.call<Answer<{ id: string }>>('GET', '/api/kernel/me')).body.data;
      const change = { tenant, action: 'update', subjectType: 'member', subjectId: memberId };
      await asFund(() =>
        withScope({ ...currentScope()!, actor: { kind: 'staff', id, name: 'test', roles: [] } }, () =>
          inTransaction(bench.strapi, (sql) => audit(sql, change)),
        ),
      );
    },

    /** What a run wants to collect, in the order of the references. */
    debitsOf: (runId: number): Promise<Debit[]> =>
      bench.sql((sql) =>
        sql.rows<Debit>(
          `select member_id as "memberId", end_to_end_id as "endToEndId", attempt, status from debit_items
           where run_id = $1 order by end_to_end_id`,
          [runId],
        ),
      ),
  };
}

export type BankFileDesk = ReturnType<typeof bankFileDesk>;
