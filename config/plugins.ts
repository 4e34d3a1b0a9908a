import { secret } from '../src/settings/secrets';

// The folder of the package, because its main entry is its public API and not the Strapi plugin.
const own = (name: string) => ({ enabled: true, resolve: `./plugins/${name}` });

/** Our plugins, in the order in which they build on each other. */
export default () => ({
  'users-permissions': {
    config: {
      jwtSecret: secret('jwtSecret'),
      jwt: { expiresIn: '12h' },
      register: { allowedFields: [] },
      ratelimit: { interval: { min: 1 }, max: 20 },
    },
  },
  kernel: own('kernel'),
  engine: own('engine'),
  collections: own('collections'),
});
