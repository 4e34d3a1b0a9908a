import { encryptionSettings } from '../src/settings/encryption';
import { formsSettings } from '../src/settings/forms';
import { identitySettings } from '../src/settings/identity';
import { intakeSettings } from '../src/settings/intake';
import { secret } from '../src/settings/secrets';

// The folder of the package, because its main entry is its public API and not the Strapi plugin.
const own = (name: string) => ({ enabled: true, resolve: `./plugins/${name}` });

/** Our plugins, in the order in which they build on each other. */
export default () => ({
  'users-permissions': {
    config: {
      jwtSecret: secret('jwtSecret'),
      register: { allowedFields: [] },
    },
  },
  kernel: {
    ...own('kernel'),
    config: {
      ...encryptionSettings(),
      configurationRelease: process.env.KASSENWERK_CONFIGURATION_RELEASE || 'twoPeople',
    },
  },
  identity: { ...own('identity'), config: identitySettings() },
  engine: own('engine'),
  privacy: own('privacy'),
  rulebook: own('rulebook'),
  forms: { ...own('forms'), config: formsSettings() },
  collections: own('collections'),
  portal: own('portal'),
  casework: own('casework'),
  intake: { ...own('intake'), config: intakeSettings() },
});
