import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { tenantFiles } from '@kassenwerk/kernel';

/**
 * Where files of a tenant lie, outside everything that is served: `<data>/files/<tenant>/<area>`. The folder exists
 * afterwards and belongs to the server's user alone.
 */
export async function tenantFolder(
  tenant: string,
  area: 'deliveries' | 'bank-files' | 'bank-messages' | 'feedback',
): Promise<string> {
  const folder = join(tenantFiles(tenant), area);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}
