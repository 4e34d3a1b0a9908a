import type { Sql } from '../database/sql';
import type { BilingualText } from '../errors/kassenwerk-error';

export type ReleaseStatus = 'open' | 'released' | 'refused' | 'lapsed' | 'withdrawn';

/** A request for signatures, and what has become of it. */
export interface Release {
  id: number;
  documentId: string;
  tenant: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  title: BilingualText;
  /** Figures and names shown beside the title; no personal data. */
  facts: Record<string, unknown>;
  hash: string;
  needed: number;
  excluded: string[];
  status: ReleaseStatus;
  requestedBy: string;
  requestedByName: string;
  expiresAt: Date | null;
  createdAt: Date;
  decidedAt: Date | null;
  reason: string | null;
}

/** What a release is about. At most one is open for each. */
export interface ReleaseKey {
  tenant: string;
  kind: string;
  subjectId: string;
}

const columns = `id, document_id as "documentId", tenant, kind, subject_type as "subjectType", subject_id as "subjectId", title, facts,
  hash, needed, excluded, status, requested_by as "requestedBy", requested_by_name as "requestedByName", expires_at as "expiresAt",
  created_at as "createdAt", decided_at as "decidedAt", reason`;

/** In whatever state it is. */
export const findRelease = (sql: Sql, documentId: string): Promise<Release | undefined> =>
  sql.one<Release>(`select ${columns} from releases where document_id = $1`, [documentId]);

/** Locked until the end of the transaction: signatures of two people come one after the other. */
export const lockRelease = (sql: Sql, id: number): Promise<Release | undefined> =>
  sql.one<Release>(`select ${columns} from releases where id = $1 for update`, [id]);

/** The newest release of a subject, whatever has become of it. */
export const latestRelease = (sql: Sql, { tenant, kind, subjectId }: ReleaseKey): Promise<Release | undefined> =>
  sql.one<Release>(
    `select ${columns} from releases where tenant = $1 and kind = $2 and subject_id = $3 order by id desc limit 1`,
    [tenant, kind, subjectId],
  );

export const openReleases = (sql: Sql, tenants: readonly string[], kinds: readonly string[]): Promise<Release[]> =>
  sql.rows<Release>(
    `select ${columns} from releases where status = 'open' and tenant = any($1::text[]) and kind = any($2::text[])
     order by created_at limit 500`,
    [tenants, kinds],
  );

export type NewRelease = Pick<
  Release,
  | 'tenant'
  | 'kind'
  | 'subjectType'
  | 'subjectId'
  | 'title'
  | 'facts'
  | 'hash'
  | 'needed'
  | 'excluded'
  | 'requestedBy'
  | 'requestedByName'
  | 'expiresAt'
>;

/** @returns undefined when somebody else has just opened one for the same subject */
export const insertRelease = (sql: Sql, release: NewRelease): Promise<Release | undefined> =>
  sql.one<Release>(
    `insert into releases (tenant, kind, subject_type, subject_id, title, facts, hash, needed, excluded, status, requested_by,
       requested_by_name, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11, $12)
     on conflict (tenant, kind, subject_id) where status = 'open' do nothing returning ${columns}`,
    [
      release.tenant,
      release.kind,
      release.subjectType,
      release.subjectId,
      JSON.stringify(release.title),
      JSON.stringify(release.facts),
      release.hash,
      release.needed,
      JSON.stringify(release.excluded),
      release.requestedBy,
      release.requestedByName,
      release.expiresAt,
    ],
  );

export const saveContent = (
  sql: Sql,
  id: number,
  content: { hash: string; excluded: readonly string[] },
): Promise<number> =>
  sql.execute('update releases set hash = $2, excluded = $3, updated_at = now() where id = $1', [
    id,
    content.hash,
    JSON.stringify(content.excluded),
  ]);

export const saveStatus = (sql: Sql, id: number, status: ReleaseStatus, reason: string | null): Promise<number> =>
  sql.execute('update releases set status = $2, reason = $3, decided_at = now(), updated_at = now() where id = $1', [
    id,
    status,
    reason,
  ]);
