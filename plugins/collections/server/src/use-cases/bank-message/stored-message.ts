import { openSealedFile, openSealedRanges, type Kassenwerk } from '@kassenwerk/kernel';
import type { StoredAnswer } from '../../domain/bank-answers';

/** A file of the bank as it was received; on the disk it is encrypted. */
export const storedMessage = (strapi: Kassenwerk, tenant: string, path: string): StoredAnswer => ({
  isZip: path.endsWith('.zip'),
  open: () => openSealedFile(strapi, tenant, path),
  ranges: () => openSealedRanges(strapi, tenant, path),
});
