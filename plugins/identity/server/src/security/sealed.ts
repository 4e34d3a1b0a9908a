import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Kassenwerk } from '../kassenwerk';
import { settingsOf } from '../settings';

const algorithm = 'aes-256-gcm';
const version = 'v1';

const keyOf = (strapi: Kassenwerk): Buffer =>
  Buffer.from(hkdfSync('sha256', settingsOf(strapi).sealKey, '', 'kassenwerk identity', 32));

/** Encrypts a text for the database. `belongsTo` says whose it is; copied to another row it cannot be opened. */
export function seal(strapi: Kassenwerk, text: string, belongsTo: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyOf(strapi), iv).setAAD(Buffer.from(belongsTo));
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [version, ...[iv, cipher.getAuthTag(), content].map((part) => part.toString('base64url'))].join('.');
}

/** @throws when the text was sealed with another key, for another owner, or was changed */
export function unseal(strapi: Kassenwerk, sealed: string, belongsTo: string): string {
  const [, iv, tag, content] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  const decipher = createDecipheriv(algorithm, keyOf(strapi), iv!, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(belongsTo)).setAuthTag(tag!);
  return Buffer.concat([decipher.update(content!), decipher.final()]).toString('utf8');
}
