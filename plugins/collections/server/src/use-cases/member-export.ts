import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Sql } from '@kassenwerk/kernel';
import { formatControlRecord } from '../domain/delivery';
import { exportCsv } from '../stores/csv-export';
import { tenantFolder } from '../stores/data-folder';
import type { WrittenFile } from '../stores/feedback-store';
import { memberExportQuery } from '../stores/member-export-query';
import { ikOf } from '../stores/tenant-store';

interface Input {
  tenant: string;
  runId: number;
  createdOn: string;
}

/** The stock of a fund as a delivery (format v1), with verified addresses. Reading it back yields an empty delta. */
export async function writeMemberExport(sql: Sql, { tenant, runId, createdOn }: Input): Promise<WrittenFile> {
  const ik = await ikOf(sql, tenant);
  const fileName = `KW_${ik}_${createdOn.replaceAll('-', '')}_${runId}.csv`;
  const path = join(await tenantFolder(tenant, 'feedback'), fileName);
  const body = await exportCsv(sql, memberExportQuery(tenant), `${path}.body`);
  const control = formatControlRecord({
    ik,
    createdOn,
    sequence: runId,
    charset: 'UTF-8',
    memberCount: body.rows,
    checksum: body.sha256,
  });
  const sha256 = await putInFront(`${control}\n`, `${path}.body`, path);
  await rm(`${path}.body`);
  return { fileName, path, sha256, rows: body.rows, bytes: (await stat(path)).size };
}

/** The control record holds the checksum of all behind it, so it can be written only when the rest is known. */
async function putInFront(line: string, body: string, path: string): Promise<string> {
  const hash = createHash('sha256');
  async function* content(): AsyncGenerator<Buffer> {
    yield Buffer.from(line);
    for await (const chunk of createReadStream(body, { highWaterMark: 1 << 20 })) yield chunk as Buffer;
  }
  const hashed = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of content()) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(hashed, createWriteStream(`${path}.part`, { mode: 0o600 }));
  await rename(`${path}.part`, path);
  return hash.digest('hex');
}
