import type { Sql } from '../database/sql';
import type { Signature } from '../domain/release-rule';
import type { Release, ReleaseKey } from './release-store';

export interface SignatureRecord extends Required<Signature> {
  releaseId: number;
  hash: string;
  comment: string | null;
  isVoid: boolean;
}

const columns = `s.release_id as "releaseId", s.signed_by as "by", s.signer_name as "name", s.hash, s.comment,
  to_char(s.signed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "at", s.is_void as "isVoid"`;

/** Signatures that count, in the order in which they were given. */
export const signaturesOf = (sql: Sql, releaseIds: readonly number[]): Promise<SignatureRecord[]> =>
  sql.rows<SignatureRecord>(
    `select ${columns} from release_signatures s where s.release_id = any($1::int[]) and not s.is_void order by s.id`,
    [releaseIds],
  );

/** Everything that was ever signed about a subject, void signatures included. */
export const signaturesOfSubject = (sql: Sql, { tenant, kind, subjectId }: ReleaseKey): Promise<SignatureRecord[]> =>
  sql.rows<SignatureRecord>(
    `select ${columns} from releases r join release_signatures s on s.tenant = r.tenant and s.release_id = r.id
     where r.tenant = $1 and r.kind = $2 and r.subject_id = $3 order by s.id`,
    [tenant, kind, subjectId],
  );

export async function insertSignature(
  sql: Sql,
  { id, tenant }: Pick<Release, 'id' | 'tenant'>,
  signature: { by: string; name: string; hash: string; at: string; comment: string | null },
): Promise<void> {
  await sql.execute(
    `insert into release_signatures (tenant, release_id, signed_by, signer_name, hash, comment, signed_at, is_void)
     values ($1, $2, $3, $4, $5, $6, $7, false)`,
    [tenant, id, signature.by, signature.name, signature.hash, signature.comment, signature.at],
  );
}

/** @returns how many counted until now */
export const voidSignatures = (sql: Sql, { id, tenant }: Pick<Release, 'id' | 'tenant'>): Promise<number> =>
  sql.execute(
    'update release_signatures set is_void = true, updated_at = now() where tenant = $1 and release_id = $2 and not is_void',
    [tenant, id],
  );
