import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { isKassenwerkError, openSealedFile, type Kassenwerk, type KassenwerkError } from '@kassenwerk/kernel';
import type { BankFileRow } from '../../stores/bank-file-store';
import { bankFilePath } from './bank-file-path';

/** Whether the file on the disk is not the one that was encrypted here. */
export const isTampered = ({ code }: KassenwerkError): boolean =>
  code === 'KW_FILE_DAMAGED' || code === 'KW_FILE_PLAIN';

/**
 * SHA-256 of the content of a bank file as it lies on the disk now, read as a stream; undefined when it is gone, or no longer the
 * file that was encrypted here.
 */
export async function hashOfFile(strapi: Kassenwerk, file: BankFileRow): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(await openSealedFile(strapi, file.tenant, await bankFilePath(file)), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (isKassenwerkError(error) && isTampered(error)) return undefined;
    throw error;
  }
  return hash.digest('hex');
}
