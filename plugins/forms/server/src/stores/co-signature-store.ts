import type { Sql } from '@kassenwerk/kernel';

export interface CoSignatureRow {
  documentId: string;
  tenant: string;
  submissionId: string;
  status: 'open' | 'signed' | 'refused' | 'expired';
  expiresAt: Date;
}

const columns = `document_id as "documentId", tenant, submission_id as "submissionId", status, expires_at as "expiresAt"`;

/** One for each submission, however often its receipt is asked for. */
export async function insertCoSignature(
  sql: Sql,
  made: Omit<CoSignatureRow, 'status'> & { tokenHash: string },
): Promise<void> {
  await sql.execute(
    `insert into form_co_signatures (document_id, tenant, submission_id, token_hash, status, expires_at)
     values ($1, $2, $3, $4, 'open', $5) on conflict (tenant, token_hash) do nothing`,
    [made.documentId, made.tenant, made.submissionId, made.tokenHash, made.expiresAt],
  );
}

export const findOpenByToken = (sql: Sql, tenant: string, tokenHash: string): Promise<CoSignatureRow | undefined> =>
  sql.one<CoSignatureRow>(
    `select ${columns} from form_co_signatures where tenant = $1 and token_hash = $2 and status = 'open' and expires_at > now()`,
    [tenant, tokenHash],
  );

/** @returns whether it was still open: two clicks at once decide once */
export const settleCoSignature = async (
  sql: Sql,
  { documentId, status, signature }: { documentId: string; status: 'signed' | 'refused'; signature: string | null },
): Promise<boolean> =>
  (await sql.execute(
    `update form_co_signatures set status = $2, signature = $3, decided_at = now(), updated_at = now()
     where document_id = $1 and status = 'open' and expires_at > now()`,
    [documentId, status, signature],
  )) > 0;

export const coSignatureOf = (sql: Sql, submissionId: string) =>
  sql.one<CoSignatureRow & { signature: string | null; decidedAt: Date | null }>(
    `select ${columns}, signature, decided_at as "decidedAt" from form_co_signatures where submission_id = $1 limit 1`,
    [submissionId],
  );

/** Those whose time is over. @returns their submissions */
export const expireCoSignatures = async (sql: Sql, tenant: string): Promise<string[]> =>
  (
    await sql.rows<{ id: string }>(
      `update form_co_signatures set status = 'expired', updated_at = now()
       where tenant = $1 and status = 'open' and expires_at <= now() returning submission_id as id`,
      [tenant],
    )
  ).map(({ id }) => id);
