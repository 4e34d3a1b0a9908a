import { join, resolve } from 'node:path';

/** Where the files of a fund lie, outside everything that is served. The folder need not exist. */
export const tenantFiles = (tenant: string): string =>
  join(resolve(process.env['KASSENWERK_DATA'] ?? './data'), 'files', tenant);
