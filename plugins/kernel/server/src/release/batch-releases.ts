import type { Sql } from '../database/sql';
import type { BilingualText, KassenwerkError } from '../errors/kassenwerk-error';
import { enqueue } from '../outbox/outbox';
import type { ReleaseKind } from './release-kinds';

/** Many things of one kind that are to be changed at once, kept until a second person has agreed. */
export interface BatchReleases<Batch extends { status: string }> {
  kind: string;
  label: BilingualText;
  permission: ReleaseKind['permission'];
  /** Outbox topic that carries the batch out; its payload names `release` and `batch`. */
  topic: string;
  find(sql: Sql, id: string): Promise<Batch | undefined>;
  hashOf(batch: Batch): string;
  /** What whoever signs sees of it. */
  show(batch: Batch): { before: unknown; after: unknown };
  settle(sql: Sql, id: string, status: 'signed' | 'dropped'): Promise<unknown>;
  decidedAlready(): KassenwerkError;
}

const daysToDecide = 14;

/** How such batches take part in releases: one person besides the author, where the release policy asks for it, within two weeks. */
export const batchReleases = <Batch extends { status: string }>(batches: BatchReleases<Batch>): ReleaseKind => ({
  kind: batches.kind,
  label: batches.label,
  permission: batches.permission,
  signatures: 1,
  besideAuthor: true,
  followsPolicy: true,
  days: daysToDecide,
  async show(sql, { subjectId }) {
    const batch = await batches.find(sql, subjectId);
    return batch ? batches.show(batch) : { before: null, after: null };
  },
  async inspect(sql, { subjectId, excluded }) {
    const batch = await batches.find(sql, subjectId);
    if (batch?.status !== 'open') throw batches.decidedAlready();
    return { hash: batches.hashOf(batch), excluded };
  },
  async decided(sql, { release, status }) {
    if (status === 'open') return;
    await batches.settle(sql, release.subjectId, status === 'released' ? 'signed' : 'dropped');
    if (status !== 'released') return;
    const payload = { release: release.documentId, batch: release.subjectId };
    await enqueue(sql, { tenant: release.tenant, topic: batches.topic, key: release.documentId, payload });
  },
});
