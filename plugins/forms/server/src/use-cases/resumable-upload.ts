import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { inTransaction, isKassenwerkError, newDocumentId, openSealedFile, withSql } from '@kassenwerk/kernel';
import type { UploadedFile } from '../../../model/src';
import type { Kassenwerk } from '../kassenwerk';
import { pathOfFile, pieceArea, removeFile, writeSealed } from '../stores/file-folder';
import { findFile } from '../stores/file-store';
import { addPiece, deleteUpload, findUpload, finishUpload, insertUpload, type UploadRow } from '../stores/upload-store';
import { fileNameOf, openJson, sealJson, tagOf, uploadNameOf } from './sealed';
import { fileLimits, removeUpload, takeFile, type Upload } from './upload-file';
import { refusals } from './upload-refusals';

/** An upload by the words of tus: whoever has its id and the secret of the page may go on with it. */
export interface UploadName {
  tenant: string;
  id: string;
  uploadKey: string;
}

/** How far an upload is; `file` once it was taken. */
export interface UploadState {
  id: string;
  offset: number;
  length: number;
  expiresAt: Date;
  file: UploadedFile | null;
}

/** So long somebody may be without a net; each piece begins the time anew. */
const keptHours = 24;
const inHours = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);

/** What is too large is refused before a byte of it was sent. @throws KW_FILE_LARGE, KW_FILE_EMPTY, KW_FORM_NOT_FOUND */
export async function beginUpload(
  strapi: Kassenwerk,
  { tenant, form, field, uploadKey, fileName, length }: Omit<Upload, 'content'> & { length: number },
): Promise<UploadState> {
  const { maxBytes } = await fileLimits(strapi, { tenant, form, field });
  if (length === 0) throw refusals.empty();
  if (length > maxBytes) throw refusals.large(maxBytes);
  const id = newDocumentId();
  const expiresAt = inHours(keptHours);
  const row = {
    documentId: id,
    tenant,
    formKey: form,
    fieldId: field,
    uploadTag: await tagOf(strapi, tenant, 'upload', uploadKey),
    name: await sealJson(strapi, fileName, uploadNameOf(tenant, id)),
    totalBytes: length,
    expiresAt,
  };
  await withSql(strapi, (sql) => insertUpload(sql, row));
  return { id, offset: 0, length, expiresAt, file: null };
}

/** @throws KW_UPLOAD_UNKNOWN */
export async function uploadState(strapi: Kassenwerk, name: UploadName): Promise<UploadState> {
  const row = await uploadOf(strapi, name);
  return stateOf(row, row.fileId ? await describedFile(strapi, row.fileId) : null);
}

/**
 * Takes the next piece and keeps what has arrived of it, also when the connection breaks. The last one has the file inspected like any
 * other upload; a file that is refused is gone. With nothing in it, a piece asks for the outcome once more.
 * @throws KW_UPLOAD_UNKNOWN, KW_UPLOAD_OFFSET, KW_FILE_…
 */
export async function continueUpload(
  strapi: Kassenwerk,
  { content, offset, ...name }: UploadName & { offset: number; content: Readable },
): Promise<UploadState> {
  const row = await uploadOf(strapi, name);
  if (offset !== row.receivedBytes) throw refusals.offset(row.receivedBytes);
  if (row.fileId) return stateOf(row, await describedFile(strapi, row.fileId));
  const now = row.receivedBytes < row.totalBytes ? await withPiece(strapi, row, content) : row;
  if (now.receivedBytes < now.totalBytes) return stateOf(now, null);
  return stateOf(now, await finish(strapi, now));
}

/** Takes away what has arrived, and the file when it was complete and not submitted. */
export async function cancelUpload(strapi: Kassenwerk, name: UploadName): Promise<void> {
  const { tenant, documentId, fileId } = await uploadOf(strapi, name);
  await drop(strapi, tenant, documentId);
  if (fileId) await removeUpload(strapi, { tenant, uploadKey: name.uploadKey, id: fileId });
}

async function uploadOf(strapi: Kassenwerk, { tenant, id, uploadKey }: UploadName): Promise<UploadRow> {
  const uploadTag = await tagOf(strapi, tenant, 'upload', uploadKey);
  const row = await withSql(strapi, (sql) => findUpload(sql, { tenant, id, uploadTag }));
  if (!row) throw refusals.unknownUpload();
  return row;
}

const stateOf = (
  { documentId: id, receivedBytes: offset, totalBytes: length, expiresAt }: UploadRow,
  file: UploadedFile | null,
): UploadState => ({ id, offset, length, expiresAt, file });

async function withPiece(strapi: Kassenwerk, row: UploadRow, content: Readable): Promise<UploadRow> {
  const { tenant, documentId } = row;
  const name = `${documentId}.${row.receivedBytes}.${randomBytes(6).toString('hex')}`;
  const counted = { bytes: 0 };
  const wanted = row.totalBytes - row.receivedBytes;
  try {
    await writeSealed(strapi, { tenant, id: name, area: pieceArea }, arrivingOf(content, wanted, counted));
  } catch (error) {
    // The rest is thrown away as it comes, so that the answer reaches who is still sending.
    content.resume();
    throw error;
  }
  const { bytes } = counted;
  const expiresAt = inHours(keptHours);
  const isKept =
    bytes > 0 && bytes <= wanted && (await withSql(strapi, (sql) => addPiece(sql, row, { name, bytes, expiresAt })));
  if (isKept) return { ...row, receivedBytes: row.receivedBytes + bytes, pieces: [...row.pieces, name], expiresAt };
  await removeFile(tenant, name, pieceArea);
  if (bytes > wanted) throw refusals.longer();
  if (bytes > 0) throw refusals.offset((await uploadAgain(strapi, row)).receivedBytes);
  return row;
}

async function uploadAgain(strapi: Kassenwerk, { tenant, documentId: id, uploadTag }: UploadRow): Promise<UploadRow> {
  const row = await withSql(strapi, (sql) => findUpload(sql, { tenant, id, uploadTag }));
  if (!row) throw refusals.unknownUpload();
  return row;
}

/** A broken connection ends the piece and does not undo it. One byte too many is let through, so that it is noticed. */
async function* arrivingOf(content: Readable, wanted: number, counted: { bytes: number }): AsyncGenerator<Buffer> {
  try {
    for await (const part of content.iterator({ destroyOnReturn: false })) {
      counted.bytes += (part as Buffer).length;
      if (counted.bytes > wanted) return;
      yield part as Buffer;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ECONNRESET' && code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

async function finish(strapi: Kassenwerk, row: UploadRow): Promise<UploadedFile> {
  const { tenant, documentId, formKey: form, fieldId: field, uploadTag } = row;
  try {
    const limits = await fileLimits(strapi, { tenant, form, field });
    const fileName = await openJson<string>(strapi, row.name, uploadNameOf(tenant, documentId));
    const content = await wholeOf(strapi, row);
    const file = await takeFile(
      strapi,
      { tenant, form, field, fileName, uploadTag, limits, content },
      async (sql, id) => {
        if (!(await finishUpload(sql, row, id))) throw refusals.offset(row.totalBytes);
      },
    );
    await removePieces(tenant, row.pieces);
    return file;
  } catch (error) {
    // What is wrong with the file stays wrong; what was wrong with us may pass, and the pieces are kept for the next try.
    if (isKassenwerkError(error) && error.code.startsWith('KW_FILE_') && error.retry === 'never')
      await drop(strapi, tenant, documentId);
    throw error;
  }
}

/** In memory as other uploads are; a field's limit bounds it. */
async function wholeOf(strapi: Kassenwerk, { tenant, pieces }: UploadRow): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (const name of pieces) {
    const piece = await openSealedFile(strapi, tenant, await pathOfFile(tenant, name, pieceArea));
    for await (const part of piece) parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

async function describedFile(strapi: Kassenwerk, fileId: string): Promise<UploadedFile> {
  const file = await withSql(strapi, (sql) => findFile(sql, fileId));
  if (!file) throw refusals.unknownUpload();
  const { documentId: id, tenant, kind, bytes, pages } = file;
  const name = await openJson<string>(strapi, file.name, fileNameOf(tenant, id));
  return { id, name, kind: kind as UploadedFile['kind'], bytes, ...(pages ? { pages } : {}) };
}

async function drop(strapi: Kassenwerk, tenant: string, id: string): Promise<void> {
  await removePieces(tenant, await inTransaction(strapi, (sql) => deleteUpload(sql, tenant, id)));
}

async function removePieces(tenant: string, names: readonly string[]): Promise<void> {
  for (const name of names) await removeFile(tenant, name, pieceArea);
}
