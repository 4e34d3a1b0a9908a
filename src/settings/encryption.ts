import { secret } from './secrets';

/** What everything encrypted at rest hangs on; the plugin `kernel` checks it at start. */
export const encryptionSettings = () => ({
  masterKey: process.env.KASSENWERK_MASTER_KEY || secret('masterKey'),
  previousMasterKey: process.env.KASSENWERK_MASTER_KEY_PREVIOUS,
});
