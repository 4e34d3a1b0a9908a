import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Kassenwerk } from '@kassenwerk/engine';
import { openSealedFile } from '@kassenwerk/kernel';
import { tenantFolder } from '../stores/data-folder';

/** Files are kept under their hash, so a name chosen outside never becomes a path. */
export const deliveryPath = async (tenant: string, sha256: string): Promise<string> =>
  join(await tenantFolder(tenant, 'deliveries'), deliveryName(sha256));

export const deliveryName = (sha256: string): string => `${sha256}.csv`;

/** The delivery as the fund sent it; on the disk it is encrypted. */
export const openDelivery = async (strapi: Kassenwerk, tenant: string, sha256: string): Promise<Readable> =>
  openSealedFile(strapi, tenant, await deliveryPath(tenant, sha256));
