import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Both begin with letters of ours, so that scanners find a secret that lies where it should not. */
export const newClientId = (): string => `kwp_${randomBytes(9).toString('hex')}`;
export const newClientSecret = (): string => `kws_${randomBytes(32).toString('base64url')}`;

/** Random enough that a plain hash cannot be turned back. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const isSecretOf = (secret: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOfSecret(secret)), Buffer.from(hash.padEnd(64).slice(0, 64)));
