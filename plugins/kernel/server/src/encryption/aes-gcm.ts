import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
export const tagBytes = 16;
export const nonceBytes = 12;

export interface Sealing {
  key: Buffer;
  /** Never the same twice under one key. */
  nonce: Buffer;
  /** What the content belongs to: with another text it cannot be opened. */
  belongsTo: Buffer;
}

/** @returns ciphertext with its tag behind it */
export function encrypt(content: Uint8Array, { key, nonce, belongsTo }: Sealing): Buffer {
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(belongsTo);
  return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Node's own error when key, owner or a single bit differ */
export function decrypt(sealed: Buffer, { key, nonce, belongsTo }: Sealing): Buffer {
  const end = sealed.length - tagBytes;
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(belongsTo);
  decipher.setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
}

/** Nonce and ciphertext as one text, e.g. for a column of the database. */
export function encryptText(content: Uint8Array, key: Buffer, belongsTo: string): string {
  const nonce = randomBytes(nonceBytes);
  const sealed = encrypt(content, { key, nonce, belongsTo: Buffer.from(belongsTo) });
  return Buffer.concat([nonce, sealed]).toString('base64url');
}

export function decryptText(text: string, key: Buffer, belongsTo: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  const nonce = bytes.subarray(0, nonceBytes);
  return decrypt(bytes.subarray(nonceBytes), { key, nonce, belongsTo: Buffer.from(belongsTo) });
}
