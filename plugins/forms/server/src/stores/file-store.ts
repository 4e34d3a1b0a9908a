import type { Sql } from '@kassenwerk/kernel';

export interface FileRow {
  documentId: string;
  tenant: string;
  submissionId: string | null;
  /** What else it belongs to, e.g. a message. */
  heldBy: string | null;
  formKey: string;
  fieldId: string;
  name: string;
  kind: string;
  bytes: number;
  pages: number | null;
  virusCheck: string;
}

export interface NewFile extends Omit<FileRow, 'submissionId' | 'heldBy'> {
  uploadTag: string;
  contentHash: string;
  expiresAt: Date;
}

const columns = `document_id as "documentId", tenant, submission_id as "submissionId", held_by as "heldBy", form_key as "formKey", field_id as "fieldId",
  name, kind, bytes, pages, virus_check as "virusCheck"`;

export async function insertFile(sql: Sql, file: NewFile): Promise<void> {
  const { documentId, tenant, formKey, fieldId, uploadTag, name, kind, bytes, pages, contentHash, virusCheck } = file;
  await sql.execute(
    `insert into form_files (document_id, tenant, form_key, field_id, upload_tag, name, kind, bytes, pages, content_hash, virus_check, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      documentId,
      tenant,
      formKey,
      fieldId,
      uploadTag,
      name,
      kind,
      bytes,
      pages,
      contentHash,
      virusCheck,
      file.expiresAt,
    ],
  );
}

/** Uploads of one person that belong to no submission yet. */
export const openFiles = (
  sql: Sql,
  { tenant, formKey, uploadTag }: Pick<NewFile, 'tenant' | 'formKey' | 'uploadTag'>,
) =>
  sql.rows<FileRow>(
    `select ${columns} from form_files
     where tenant = $1 and form_key = $2 and upload_tag = $3 and submission_id is null and expires_at > now()`,
    [tenant, formKey, uploadTag],
  );

export const filesOfSubmission = (sql: Sql, submissionId: string): Promise<FileRow[]> =>
  sql.rows<FileRow>(`select ${columns} from form_files where submission_id = $1 order by id`, [submissionId]);

export const findFile = (sql: Sql, documentId: string): Promise<FileRow | undefined> =>
  sql.one<FileRow>(`select ${columns} from form_files where document_id = $1`, [documentId]);

/** In the transaction of the submission: from now on they are kept as long as it is. */
export async function attachFiles(
  sql: Sql,
  { tenant, documentId }: { tenant: string; documentId: string },
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await sql.execute(
    `update form_files set submission_id = $2, expires_at = null, upload_tag = null, updated_at = now()
     where tenant = $1 and document_id = any($3::text[]) and submission_id is null`,
    [tenant, documentId, ids],
  );
}

interface Holding extends Pick<NewFile, 'tenant' | 'uploadTag'> {
  form: string;
  ids: readonly string[];
  heldBy: string;
  memberId: string | null;
}

/** Likewise for what is no submission. @returns how many of them there were to claim */
export const holdFiles = (sql: Sql, { tenant, form, uploadTag, ids, heldBy, memberId }: Holding): Promise<number> =>
  sql.execute(
    `update form_files set held_by = $5, member_id = $6, attached_at = now(), expires_at = null, upload_tag = null, updated_at = now()
     where tenant = $1 and form_key = $2 and upload_tag = $3 and document_id = any($4::text[]) and submission_id is null
       and expires_at > now()`,
    [tenant, form, uploadTag, ids, heldBy, memberId],
  );

export const filesHeldBy = (sql: Sql, holders: readonly string[]): Promise<FileRow[]> =>
  sql.rows<FileRow>(`select ${columns} from form_files where held_by = any($1::text[]) order by id`, [holders]);

/** Whose files are, as soon as their holders know. */
export async function nameHolders(
  sql: Sql,
  tenant: string,
  holders: readonly { heldBy: string; memberId: string }[],
): Promise<void> {
  if (holders.length === 0) return;
  await sql.execute(
    `update form_files f set member_id = q.member_id, updated_at = now() from unnest($2::text[], $3::text[]) as q (held_by, member_id)
     where f.tenant = $1 and f.held_by = q.held_by`,
    [tenant, holders.map(({ heldBy }) => heldBy), holders.map(({ memberId }) => memberId)],
  );
}

/** Tells whether files have the same content as others. */
export const contentHashes = async (sql: Sql, tenant: string, ids: readonly string[]): Promise<string[]> =>
  (
    await sql.rows<{ hash: string }>(
      'select content_hash as hash from form_files where tenant = $1 and document_id = any ($2::text[]) order by content_hash',
      [tenant, ids],
    )
  ).map(({ hash }) => hash);

/** A draft that is kept keeps its uploads. */
export async function keepFilesUntil(sql: Sql, tenant: string, uploadTag: string, expiresAt: Date): Promise<void> {
  await sql.execute(
    `update form_files set expires_at = greatest(expires_at, $3) where tenant = $1 and upload_tag = $2 and submission_id is null`,
    [tenant, uploadTag, expiresAt],
  );
}

export const deleteOpenFile = (sql: Sql, tenant: string, uploadTag: string, documentId: string): Promise<number> =>
  sql.execute(
    'delete from form_files where tenant = $1 and upload_tag = $2 and document_id = $3 and submission_id is null',
    [tenant, uploadTag, documentId],
  );

/** Rows go first; what is left on the disk without a row is taken away by the next run. */
export const deleteExpiredFiles = async (sql: Sql, tenant: string): Promise<string[]> =>
  (
    await sql.rows<{ id: string }>(
      `delete from form_files where tenant = $1 and submission_id is null and expires_at < now() returning document_id as id`,
      [tenant],
    )
  ).map(({ id }) => id);

/** Which of these are known. */
export const knownFileIds = async (sql: Sql, tenant: string, ids: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await sql.rows<{ id: string }>(
        'select document_id as id from form_files where tenant = $1 and document_id = any($2::text[])',
        [tenant, ids],
      )
    ).map(({ id }) => id),
  );
