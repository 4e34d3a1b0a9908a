import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { fail } from '../errors/kassenwerk-error';

/** What all keys of the funds are wrapped with. It never lies in the database. */
export interface MasterKey {
  /** Tells keys apart without telling anything about them. */
  id: string;
  key: Buffer;
}

export interface EncryptionSettings {
  /** 32 bytes as base64, base64url or hexadecimal digits. */
  masterKey?: string;
  /** The key before it, while `keys:rotate -- --master` takes over what it has wrapped. */
  previousMasterKey?: string;
}

const keyBytes = 32;

/** @throws KW_MASTER_KEY_INVALID */
function masterKeyFrom(text: string): MasterKey {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64url');
  if (key.length !== keyBytes) throw invalid();
  return { key, id: createHmac('sha256', key).update('kassenwerk master key').digest('hex').slice(0, 16) };
}

/** The installation's master key first, then the one before it, if it is given. */
export function masterKeys(strapi: Core.Strapi): MasterKey[] {
  const { masterKey = '', previousMasterKey } = strapi.config.get<EncryptionSettings>('plugin::kernel', {});
  return [masterKey, ...(previousMasterKey ? [previousMasterKey] : [])].map(masterKeyFrom);
}

/** At start, so that a key that cannot be read is not found out with the first file. */
export function checkSettings({ masterKey = '', previousMasterKey }: EncryptionSettings): void {
  masterKeyFrom(masterKey);
  if (previousMasterKey) masterKeyFrom(previousMasterKey);
}

const invalid = () =>
  fail('internal', 'KW_MASTER_KEY_INVALID', {
    de: 'Der Hauptschlüssel (KASSENWERK_MASTER_KEY) ist nicht lesbar. Er besteht aus 32 Bytes als Base64; einen neuen macht: openssl rand -base64 32.',
    en: 'The master key (KASSENWERK_MASTER_KEY) cannot be read. It is 32 bytes as base64; "openssl rand -base64 32" makes a new one.',
  });
