import type { Sql } from '@kassenwerk/kernel';

export interface DraftRow {
  documentId: string;
  formKey: string;
  formHash: string;
  content: string;
  revision: number;
  memberId: string | null;
  expiresAt: Date;
}

export interface NewDraft extends Omit<DraftRow, 'revision'> {
  tenant: string;
  tokenHash: string;
}

const columns = `document_id as "documentId", form_key as "formKey", form_hash as "formHash", content, revision,
  member_id as "memberId", expires_at as "expiresAt"`;

export async function insertDraft(sql: Sql, draft: NewDraft): Promise<void> {
  const { documentId, tenant, formKey, formHash, tokenHash, content, memberId, expiresAt } = draft;
  await sql.execute(
    `insert into form_drafts (document_id, tenant, form_key, form_hash, token_hash, content, revision, member_id, expires_at)
     values ($1, $2, $3, $4, $5, $6, 1, $7, $8)`,
    [documentId, tenant, formKey, formHash, tokenHash, content, memberId, expiresAt],
  );
}

export const findDraftByToken = (sql: Sql, tenant: string, tokenHash: string): Promise<DraftRow | undefined> =>
  sql.one<DraftRow>(`select ${columns} from form_drafts where tenant = $1 and token_hash = $2 and expires_at > now()`, [
    tenant,
    tokenHash,
  ]);

interface DraftChange {
  documentId: string;
  /** What the writer has seen last. */
  revision: number;
  formHash: string;
  content: string;
  expiresAt: Date;
}

/** @returns the new revision; undefined when somebody else has written meanwhile */
export const updateDraft = async (sql: Sql, change: DraftChange): Promise<number | undefined> =>
  (
    await sql.one<{ revision: number }>(
      `update form_drafts set content = $3, form_hash = $4, expires_at = $5, revision = revision + 1, updated_at = now()
       where document_id = $1 and revision = $2 returning revision`,
      [change.documentId, change.revision, change.content, change.formHash, change.expiresAt],
    )
  )?.revision;

export const deleteDraftByToken = (sql: Sql, tenant: string, tokenHash: string): Promise<number> =>
  sql.execute('delete from form_drafts where tenant = $1 and token_hash = $2', [tenant, tokenHash]);

export const deleteExpiredDrafts = (sql: Sql, tenant: string): Promise<number> =>
  sql.execute('delete from form_drafts where tenant = $1 and expires_at < now()', [tenant]);
