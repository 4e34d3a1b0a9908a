import type { Sql } from '@kassenwerk/kernel';

/** A file on its way. */
export interface UploadRow {
  documentId: string;
  tenant: string;
  formKey: string;
  fieldId: string;
  uploadTag: string;
  name: string;
  totalBytes: number;
  receivedBytes: number;
  /** Names of the pieces that have arrived, in order. */
  pieces: string[];
  /** What it became. */
  fileId: string | null;
  expiresAt: Date;
}

const columns = `document_id as "documentId", tenant, form_key as "formKey", field_id as "fieldId", upload_tag as "uploadTag", name,
  total_bytes as "totalBytes", received_bytes as "receivedBytes", pieces, file_id as "fileId", expires_at as "expiresAt"`;

export async function insertUpload(
  sql: Sql,
  upload: Omit<UploadRow, 'receivedBytes' | 'pieces' | 'fileId'>,
): Promise<void> {
  const { documentId, tenant, formKey, fieldId, uploadTag, name, totalBytes, expiresAt } = upload;
  await sql.execute(
    `insert into form_uploads (document_id, tenant, form_key, field_id, upload_tag, name, total_bytes, received_bytes, pieces, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, 0, '[]', $8)`,
    [documentId, tenant, formKey, fieldId, uploadTag, name, totalBytes, expiresAt],
  );
}

export const findUpload = (
  sql: Sql,
  { tenant, id, uploadTag }: { tenant: string; id: string; uploadTag: string },
): Promise<UploadRow | undefined> =>
  sql.one<UploadRow>(
    `select ${columns} from form_uploads
     where tenant = $1 and document_id = $2 and upload_tag = $3 and expires_at > now()`,
    [tenant, id, uploadTag],
  );

/** @returns whether nobody else has sent this part of the file meanwhile */
export const addPiece = async (
  sql: Sql,
  { documentId, tenant, receivedBytes }: UploadRow,
  piece: { name: string; bytes: number; expiresAt: Date },
): Promise<boolean> =>
  (await sql.execute(
    `update form_uploads set received_bytes = received_bytes + $4, pieces = pieces || to_jsonb($5::text), expires_at = $6, updated_at = now()
     where tenant = $1 and document_id = $2 and received_bytes = $3 and file_id is null`,
    [tenant, documentId, receivedBytes, piece.bytes, piece.name, piece.expiresAt],
  )) > 0;

/** @returns whether nobody else has finished it meanwhile */
export const finishUpload = async (sql: Sql, { documentId, tenant }: UploadRow, fileId: string): Promise<boolean> =>
  (await sql.execute(
    `update form_uploads set file_id = $3, pieces = '[]', updated_at = now()
     where tenant = $1 and document_id = $2 and file_id is null`,
    [tenant, documentId, fileId],
  )) > 0;

/** @returns the pieces that lie on the disk */
export const deleteUpload = async (sql: Sql, tenant: string, documentId: string): Promise<string[]> =>
  (
    await sql.one<{ pieces: string[] }>(
      'delete from form_uploads where tenant = $1 and document_id = $2 returning pieces',
      [tenant, documentId],
    )
  )?.pieces ?? [];

export const deleteExpiredUploads = async (sql: Sql, tenant: string): Promise<string[]> =>
  (
    await sql.rows<{ pieces: string[] }>(
      'delete from form_uploads where tenant = $1 and expires_at < now() returning pieces',
      [tenant],
    )
  ).flatMap(({ pieces }) => pieces);

/** Which of these pieces belong to an upload. */
export const knownPieces = async (sql: Sql, tenant: string, names: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await sql.rows<{ name: string }>(
        `select piece as name from form_uploads, jsonb_array_elements_text(pieces) piece
         where tenant = $1 and piece = any($2::text[])`,
        [tenant, names],
      )
    ).map(({ name }) => name),
  );
