import { secret } from '../src/settings/secrets';

/** Strapi's own admin panel is for developers alone (KASSENWERK_STRAPI_ADMIN=1); staff work in the console. */
export default () => ({
  auth: { secret: secret('adminJwtSecret') },
  apiToken: { salt: secret('apiTokenSalt') },
  transfer: { token: { salt: secret('transferTokenSalt') } },
  secrets: { encryptionKey: secret('adminEncryptionKey') },
  serveAdminPanel: process.env.KASSENWERK_STRAPI_ADMIN === '1',
  watchIgnoreFiles: ['**/data/**'],
  flags: { nps: false, promoteEE: false },
});
