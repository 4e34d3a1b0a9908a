import { createHash, randomUUID, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Kassenwerk } from '@kassenwerk/engine';
import { audit, fail, inTransaction, isKassenwerkError, publishLive, sealFile, withSql } from '@kassenwerk/kernel';
import { checkDeliveryIdentity, readDelivery, type ControlRecord } from '../domain/delivery';
import { deliveryProblem } from '../domain/delivery/delivery-problem';
import { tenantFolder } from '../stores/data-folder';
import { findDeliveryByHash, insertDelivery, type DeliveryRow, type NewDelivery } from '../stores/delivery-store';
import { ikOf } from '../stores/tenant-store';
import { deliveryName, openDelivery } from './delivery-file';

export interface IncomingDelivery {
  tenant: string;
  fileName: string;
  source: 'upload' | 'pickUp' | 'demo';
  content: Readable;
}

/**
 * Takes a delivery in at the door: streams it to disk, refuses the same file a second time with a pointer to the first, and
 * checks control record, fund and checksum before anything else happens. A refused file is recorded with its reason.
 * @throws KW_DELIVERY_… with what to do
 */
export async function receiveDelivery(strapi: Kassenwerk, incoming: IncomingDelivery): Promise<DeliveryRow> {
  const { tenant } = incoming;
  const fileName = basename(incoming.fileName).slice(0, 200);
  const stored = await store(strapi, incoming);
  const basics = { tenant, fileName, source: incoming.source, sha256: stored.sha256, bytes: stored.bytes };
  try {
    await assertNew(strapi, basics);
    const control = await checkAtTheDoor(strapi, tenant, stored);
    return await record(strapi, {
      ...basics,
      status: 'received',
      createdOn: control.createdOn,
      sequence: control.sequence,
      charset: control.charset,
      memberCount: control.memberCount,
    });
  } catch (error) {
    if (!isKassenwerkError(error)) throw error;
    await record(strapi, { ...basics, status: 'refused', problem: { code: error.code, ...error.text } });
    throw error;
  }
}

interface Stored {
  sha256: string;
  /** Hash of all behind the first line end, as the control record promises it. */
  contentSha256: string;
  bytes: number;
}

/** The hashes are those of the content; what lies on the disk is encrypted. */
async function store(strapi: Kassenwerk, { tenant, content }: IncomingDelivery): Promise<Stored> {
  const folder = await tenantFolder(tenant, 'deliveries');
  const part = join(folder, `.${randomUUID()}.part`);
  const measure = measuring();
  const path = () => join(folder, deliveryName(measure.result().sha256));
  const sealing = await sealFile(strapi, tenant, path);
  try {
    await pipeline(content, measure.stream, sealing, createWriteStream(part, { mode: 0o600 }));
  } catch (error) {
    await rm(part, { force: true });
    throw fail(
      'unavailable',
      'KW_DELIVERY_NOT_STORED',
      {
        de: 'Die Datei konnte nicht vollständig gespeichert werden. Bitte prüfen Sie den freien Platz und laden Sie sie erneut hoch.',
        en: 'The file could not be stored completely. Please check the free space and upload it again.',
      },
      { cause: error, retry: 'later' },
    );
  }
  await rename(part, path());
  return measure.result();
}

function measuring(): { stream: Transform; result(): Stored } {
  const whole = createHash('sha256');
  const content = createHash('sha256');
  let bytes = 0;
  let isBehindFirstLine = false;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      whole.update(chunk);
      bytes += chunk.length;
      isBehindFirstLine = updateContent(content, chunk, isBehindFirstLine);
      done(null, chunk);
    },
  });
  let measured: Stored | undefined;
  // A hash gives its digest once.
  const result = () => (measured ??= { sha256: whole.digest('hex'), contentSha256: content.digest('hex'), bytes });
  return { stream, result };
}

function updateContent(content: Hash, chunk: Buffer, isBehindFirstLine: boolean): boolean {
  if (isBehindFirstLine) {
    content.update(chunk);
    return true;
  }
  const end = chunk.indexOf(10);
  if (end < 0) return false;
  content.update(chunk.subarray(end + 1));
  return true;
}

async function assertNew(strapi: Kassenwerk, { tenant, sha256 }: { tenant: string; sha256: string }): Promise<void> {
  const known = await withSql(strapi, (sql) => findDeliveryByHash(sql, tenant, sha256));
  if (!known) return;
  throw fail(
    'conflict',
    'KW_DELIVERY_KNOWN',
    {
      de: `Diese Datei wurde schon angenommen (Lieferung „${known.file_name}“). Es ist nichts weiter zu tun; für neue Daten liefern Sie bitte eine neue Datei.`,
      en: `This file was accepted before (delivery "${known.file_name}"). Nothing more is to be done; for new data please deliver a new file.`,
    },
    { details: { deliveryId: known.document_id } },
  );
}

async function checkAtTheDoor(strapi: Kassenwerk, tenant: string, stored: Stored): Promise<ControlRecord> {
  const source = await openDelivery(strapi, tenant, stored.sha256);
  const { control } = await readDelivery(source).finally(() => source.destroy());
  checkDeliveryIdentity(control, { ik: await withSql(strapi, (sql) => ikOf(sql, tenant)) });
  if (control.checksum !== stored.contentSha256) throw deliveryProblem('KW_DELIVERY_CHECKSUM', { line: 2 });
  return control;
}

function record(strapi: Kassenwerk, delivery: NewDelivery): Promise<DeliveryRow> {
  return inTransaction(strapi, async (sql) => {
    const row = await insertDelivery(sql, delivery);
    await audit(sql, {
      tenant: delivery.tenant,
      action: delivery.status === 'received' ? 'receiveDelivery' : 'refuseDelivery',
      subjectType: 'delivery',
      subjectId: row.document_id,
      details: { sha256: delivery.sha256, bytes: delivery.bytes },
    });
    await publishLive(sql, { tenant: delivery.tenant, type: 'delivery', id: row.document_id });
    return row;
  });
}
