import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { inTransaction, newDocumentId, withSql, type Sql } from '@kassenwerk/kernel';
import { fileLimitsOf, type FileKind, type ResolvedFileLimits, type UploadedFile } from '../../../model/src';
import { formNotFound } from '../domain/form-errors';
import { inspectFile, kindsByType } from '../domain/file-inspection';
import { typeOfContent } from '../domain/file-type';
import type { Kassenwerk } from '../kassenwerk';
import { settingsOf } from '../settings';
import { removeFile, writeSealed } from '../stores/file-folder';
import { deleteOpenFile, insertFile } from '../stores/file-store';
import { findForm, type PublishedForm } from '../stores/form-store';
import { scanWithClamav } from '../virus-check/clamav';
import { fileNameOf, sealJson, tagOf } from './sealed';
import { uploadPlace } from './upload-places';
import { refusals } from './upload-refusals';

export interface Upload {
  tenant: string;
  form: string;
  field: string;
  /** A secret that the page makes; who knows it may submit or take away what was uploaded under it. */
  uploadKey: string;
  fileName: string;
  content: Readable;
}

/** Without a submission or a draft an upload stays so long. */
const keptHours = 24;

/**
 * Takes a file for a field: its kind by content, size and pages by the field's limits, not encrypted, whole, free of viruses where a
 * scanner is set up. Nothing is left after a refusal. @throws KW_FILE_…
 */
export async function uploadFile(strapi: Kassenwerk, upload: Upload): Promise<UploadedFile> {
  const { tenant, form, field, fileName } = upload;
  const limits = await fileLimits(strapi, upload);
  const content = await readAll(upload.content, limits.maxBytes);
  const uploadTag = await tagOf(strapi, tenant, 'upload', upload.uploadKey);
  return takeFile(strapi, { tenant, form, field, fileName, uploadTag, limits, content });
}

/** @throws KW_FORM_NOT_FOUND when the form has no such field */
export async function fileLimits(
  strapi: Kassenwerk,
  { tenant, form, field }: Pick<Upload, 'tenant' | 'form' | 'field'>,
): Promise<ResolvedFileLimits> {
  const place = uploadPlace(form, field);
  return place ? fileLimitsOf(place) : limitsOf(await findForm(strapi, { tenant, key: form }), field);
}

/** A file that has arrived whole, before anybody has looked into it. */
export interface ArrivedFile extends Pick<Upload, 'tenant' | 'form' | 'field' | 'fileName'> {
  uploadTag: string;
  limits: ResolvedFileLimits;
  content: Buffer;
}

/**
 * Inspects it and keeps it, encrypted.
 * @param alongside written in the same transaction; what it throws takes the file back
 */
export async function takeFile(
  strapi: Kassenwerk,
  { tenant, form, field, fileName, uploadTag, limits, content }: ArrivedFile,
  alongside: (sql: Sql, id: string) => Promise<void> = async () => undefined,
): Promise<UploadedFile> {
  const { kind, pages } = await inspected(content, limits);
  const virusCheck = await checkForViruses(strapi, content);
  const id = newDocumentId();
  const name = baseName(fileName, kind);
  await writeSealed(strapi, { tenant, id }, [content]);
  try {
    const row = {
      documentId: id,
      tenant,
      formKey: form,
      fieldId: field,
      uploadTag,
      name: await sealJson(strapi, name, fileNameOf(tenant, id)),
      kind,
      bytes: content.length,
      pages: pages ?? null,
      contentHash: createHash('sha256').update(content).digest('hex'),
      virusCheck,
      expiresAt: new Date(Date.now() + keptHours * 3_600_000),
    };
    await inTransaction(strapi, async (sql) => {
      await insertFile(sql, row);
      await alongside(sql, id);
    });
  } catch (error) {
    await removeFile(tenant, id);
    throw error;
  }
  return { id, name, kind, bytes: content.length, ...(pages ? { pages } : {}) };
}

/** Takes away what was uploaded and not submitted yet. */
export async function removeUpload(
  strapi: Kassenwerk,
  { tenant, uploadKey, id }: { tenant: string; uploadKey: string; id: string },
): Promise<void> {
  const uploadTag = await tagOf(strapi, tenant, 'upload', uploadKey);
  const removed = await withSql(strapi, (sql) => deleteOpenFile(sql, tenant, uploadTag, id));
  if (removed > 0) await removeFile(tenant, id);
}

function limitsOf({ form }: PublishedForm, id: string): ResolvedFileLimits {
  const field = form.fields.get(id)?.field;
  if (field?.type === 'file' || field?.type === 'photo') return fileLimitsOf(field);
  throw formNotFound();
}

/**
 * What is too much is thrown away as it comes, so that the answer reaches who is still sending; whoever sends several times as much is cut
 * off. @throws KW_FILE_LARGE
 */
async function readAll(content: Readable, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of content) {
    bytes += (part as Buffer).length;
    if (bytes <= maxBytes) parts.push(part as Buffer);
    if (bytes > maxBytes * 4) break;
  }
  if (bytes > maxBytes) throw refusals.large(maxBytes);
  if (bytes === 0) throw refusals.empty();
  return Buffer.concat(parts);
}

async function inspected(content: Buffer, limits: ResolvedFileLimits): Promise<{ kind: FileKind; pages?: number }> {
  const type = await typeOfContent(content);
  const kind = type === undefined ? undefined : kindsByType[type];
  if (!kind || !limits.kinds.includes(kind)) throw refusals.kind(limits.kinds);
  const { problem, pages } = inspectFile(kind, content);
  if (problem) throw refusals[problem]();
  if (pages !== undefined && pages > limits.maxPages) throw refusals.pages(pages, limits.maxPages);
  return { kind, ...(pages === undefined ? {} : { pages }) };
}

async function checkForViruses(strapi: Kassenwerk, content: Buffer): Promise<'clean' | 'none'> {
  const { clamav } = settingsOf(strapi);
  if (!clamav) return 'none';
  const verdict = await scanWithClamav(clamav, content);
  if (verdict.clean) return 'clean';
  strapi.log.warn(`forms: an upload was refused, ${verdict.name}`);
  throw refusals.virus();
}

/** The name without folders, with the ending that fits the content. */
function baseName(given: string, kind: FileKind): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const bare = last
    .replace(/\p{C}/gu, '')
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, 150);
  return `${bare || 'Datei'}.${kind === 'jpeg' ? 'jpg' : kind}`;
}
