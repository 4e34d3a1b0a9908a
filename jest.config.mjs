import { plugins } from './scripts/lib/plugins.mjs';

// ES modules that Node loads from CommonJS and jest does not.
const esModules =
  'file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|dmn-moddle|moddle|moddle-xml|min-dash|saxen';

const transform = {
  [`^.+\\.(tsx?|mjs)$|/node_modules/(?:${esModules})/.+\\.js$`]: [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    },
  ],
};
const rootDir = import.meta.dirname;

/** Two projects: quick unit tests beside their files, and everything that needs a database, Strapi or a browser under test/. */
export default {
  // Booting Strapi on two busy cores takes its time; nothing is asserted about speed.
  testTimeout: 90_000,
  // Strapi keeps timers of its own that nobody can stop.
  forceExit: true,
  // What a file leaves behind in the shared modules goes with the process.
  workerIdleMemoryLimit: '2GB',
  projects: [
    {
      displayName: 'unit',
      rootDir,
      testMatch: [
        '<rootDir>/plugins/*/{server,console,model,renderer,web}/src/**/*.test.{ts,tsx}',
        '<rootDir>/scripts/**/*.test.ts',
      ],
      modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/plugins/.*/dist'],
      moduleNameMapper: {
        [`^@kassenwerk/(${plugins.join('|')})$`]: '<rootDir>/plugins/$1/server/src/public.ts',
        '^@kassenwerk/kernel/domain$': '<rootDir>/plugins/kernel/server/src/domain/index.ts',
        '^@kassenwerk/forms/model$': '<rootDir>/plugins/forms/model/src/index.ts',
        '^@kassenwerk/rulebook/model$': '<rootDir>/plugins/rulebook/model/src/index.ts',
        '^@kassenwerk/rulebook/model/schema$': '<rootDir>/plugins/rulebook/model/src/schema/index.ts',
        '^@kassenwerk/forms/renderer$': '<rootDir>/plugins/forms/renderer/src/index.ts',
        '^@kassenwerk/forms/model/schema$': '<rootDir>/plugins/forms/model/src/schema/index.ts',
      },
      transform,
      transformIgnorePatterns: [`/node_modules/(?!(?:${esModules})/)`],
    },
    {
      displayName: 'integration',
      runtime: '<rootDir>/test/support/shared-modules-runtime.cjs',
      testEnvironment: '<rootDir>/test/support/shared-modules-environment.cjs',
      rootDir,
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      modulePathIgnorePatterns: ['<rootDir>/dist'],
      transform,
      transformIgnorePatterns: [`/node_modules/(?!(?:${esModules})/)`],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
