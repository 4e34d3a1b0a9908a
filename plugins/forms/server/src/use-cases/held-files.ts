import type { Readable } from 'node:stream';
import { openSealedFile, withSql, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { pathOfFile } from '../stores/file-folder';
import { findFile, filesHeldBy, holdFiles as hold, type FileRow } from '../stores/file-store';
import { fileNameOf, openJson, tagOf } from './sealed';
import { refusals } from './upload-refusals';

/** A file that belongs to something other than a submission. */
export interface HeldFile {
  id: string;
  name: string;
  kind: string;
  bytes: number;
}

/** What uploads under this secret are known by; made before the transaction that claims them. */
export const uploadTagOf = (strapi: Kassenwerk, tenant: string, uploadKey: string): Promise<string> =>
  tagOf(strapi, tenant, 'upload', uploadKey);

interface Holding {
  tenant: string;
  /** See `registerUploadPlace`. */
  form: string;
  uploadTag: string;
  ids: readonly string[];
  /** Whose they are from now on, e.g. `portalMessage <id>`; they stay until its retention ends. */
  heldBy: string;
  memberId: string | null;
}

/** Claims uploads in the transaction of what they belong to. @throws KW_UPLOAD_UNKNOWN when one has expired or is somebody else's */
export async function holdFiles(sql: Sql, { ids, ...holding }: Holding): Promise<void> {
  const different = [...new Set(ids)];
  if (different.length === 0) return;
  if ((await hold(sql, { ...holding, ids: different })) < different.length) throw refusals.unknownUpload();
}

/** The files of each holder, in the order in which they came. */
export async function heldFiles(
  strapi: Kassenwerk,
  holders: readonly string[],
): Promise<ReadonlyMap<string, HeldFile[]>> {
  const rows = holders.length === 0 ? [] : await withSql(strapi, (sql) => filesHeldBy(sql, holders));
  const found = new Map<string, HeldFile[]>();
  for (const row of rows) found.set(row.heldBy!, [...(found.get(row.heldBy!) ?? []), await described(strapi, row)]);
  return found;
}

/** Who holds this file; undefined for uploads and files of submissions. Whether it may be read is the holder's to say. */
export async function holderOfFile(strapi: Kassenwerk, id: string): Promise<string | undefined> {
  return (await withSql(strapi, (sql) => findFile(sql, id)))?.heldBy ?? undefined;
}

/** @throws KW_UPLOAD_UNKNOWN */
export async function openHeldFile(strapi: Kassenwerk, id: string): Promise<{ name: string; content: Readable }> {
  const row = await withSql(strapi, (sql) => findFile(sql, id));
  if (!row?.heldBy) throw refusals.unknownUpload();
  const { name } = await described(strapi, row);
  return { name, content: await openSealedFile(strapi, row.tenant, await pathOfFile(row.tenant, id)) };
}

async function described(
  strapi: Kassenwerk,
  { documentId: id, tenant, name, kind, bytes }: FileRow,
): Promise<HeldFile> {
  return { id, name: await openJson<string>(strapi, name, fileNameOf(tenant, id)), kind, bytes };
}
