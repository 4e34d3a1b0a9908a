import type { Core } from '@strapi/strapi';
import { withSql } from '../database/sql';
import { isKassenwerkError } from '../errors/kassenwerk-error';
import { system } from '../scope/scope';
import { unwrap } from './key-ring';
import { anyKey } from './key-store';
import { masterKeys } from './master-key';

/**
 * Says at start, in one sentence, that the master key is not the one of this database. The server goes on: what is not encrypted
 * can be worked on, and each use of what is says the same.
 */
export async function reportWrongMasterKey(strapi: Core.Strapi): Promise<void> {
  const stored = await system('compare the master key', () => withSql(strapi, anyKey));
  if (!stored) return;
  try {
    unwrap(masterKeys(strapi), stored);
  } catch (error) {
    if (!isKassenwerkError(error)) throw error;
    strapi.log.error(`${error.code}: ${error.text.de}`);
  }
}
