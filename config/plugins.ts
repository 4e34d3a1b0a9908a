import { secret } from '../src/settings/secrets';

const own = (name: string) => ({ enabled: true, resolve: `@kassenwerk/${name}/package.json`.replace('/package.json', '') });

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
