import type { Core } from '@strapi/strapi';
import { fail } from '../errors/kassenwerk-error';
import { decryptText, encryptText } from './aes-gcm';
import { activeKey, keyById } from './key-ring';

const format = 'kw1';

export interface SealedFor {
  /** Whose key is used; `*` for what belongs to the installation, such as the second factors of staff. */
  tenant: string;
  /** The record and field; copied elsewhere the text cannot be opened. */
  belongsTo: string;
}

const owner = ({ tenant, belongsTo }: SealedFor): string => `${format} ${tenant} ${belongsTo}`;

/** Encrypts a field for the database: `kw1.<key>.<ciphertext>`. The same text gives another ciphertext each time. */
export async function sealText(strapi: Core.Strapi, text: string, to: SealedFor): Promise<string> {
  const { id, key } = await activeKey(strapi, to.tenant);
  return [format, id, encryptText(Buffer.from(text), key, owner(to))].join('.');
}

/** @throws KW_SEALED_DAMAGED, KW_KEY_MISSING, KW_MASTER_KEY_WRONG */
export async function openText(strapi: Core.Strapi, sealed: string, to: SealedFor): Promise<string> {
  const [found, id = '', content = ''] = sealed.split('.');
  if (found !== format) throw damaged();
  const { key } = await keyById(strapi, to.tenant, id);
  try {
    return decryptText(content, key, owner(to)).toString('utf8');
  } catch (cause) {
    throw damaged(cause);
  }
}

const damaged = (cause?: unknown) =>
  fail(
    'internal',
    'KW_SEALED_DAMAGED',
    {
      de: 'Ein verschlüsselter Wert ist beschädigt oder gehört zu einem anderen Datensatz. Bitte spielen Sie ihn aus einer Sicherung ein.',
      en: 'An encrypted value is damaged or belongs to another record. Please restore it from a backup.',
    },
    { cause },
  );
