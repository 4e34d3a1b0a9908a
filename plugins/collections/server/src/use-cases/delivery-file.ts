import { createReadStream, type ReadStream } from 'node:fs';
import { join } from 'node:path';
import { tenantFolder } from '../stores/data-folder';

/** Files are kept under their hash, so a name chosen outside never becomes a path. */
export const deliveryPath = async (tenant: string, sha256: string): Promise<string> =>
  join(await tenantFolder(tenant, 'deliveries'), `${sha256}.csv`);

export const openDelivery = async (tenant: string, sha256: string): Promise<ReadStream> =>
  createReadStream(await deliveryPath(tenant, sha256), { highWaterMark: 1 << 20 });
