import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { plugins } from './scripts/lib/plugins.mjs';

/** Forbids a plugin's server to import the plugins above it, so a capability can be added or removed alone, and other packages' insides. */
const layerRules = plugins.map((name, index) => ({
  files: [`plugins/${name}/server/src/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...plugins.slice(index + 1).map((above) => ({
            group: [`@kassenwerk/${above}`, `@kassenwerk/${above}/*`],
            message: `Dependencies point down: ${name} lies below ${above}.`,
          })),
          {
            // Pure code that browser and server share has an entrance of its own.
            group: [
              '@kassenwerk/*/*',
              '!@kassenwerk/kernel/domain',
              '!@kassenwerk/forms/model',
              '!@kassenwerk/rulebook/model',
            ],
            message: 'Other packages are used through their public API alone, so that their insides can change.',
          },
          { group: ['**/test/**'], message: 'Product code does not know its tests.' },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'data/**',
      'coverage/**',
      '.cache/**',
      'types/generated/**',
      '.strapi/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    rules: {
      // A cycle means two files are one subject, or a contract is missing.
      'import-x/no-cycle': ['error', { maxDepth: 6 }],
      // Silenced types hide the mistakes that strictness is for.
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `== null` asks for null and undefined at once, on purpose.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
  },
  {
    // Domain code must be testable in a millisecond and give the same answer tomorrow.
    files: ['plugins/*/server/src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'strapi', message: 'Domain code knows no Strapi.' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Domain code reads no clock; take the moment as a parameter.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Domain code reads no clock; take the moment as a parameter.',
        },
      ],
    },
  },
  {
    // The models of forms and decision tables run in browser, server and worker alike.
    files: ['plugins/*/model/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-undef': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.{1,2}/|@kassenwerk/kernel/domain$|zod$)',
              message: 'The model imports itself, the pure functions of the kernel and, for its schemas, zod.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'window', 'document', 'process', 'Buffer', 'require', 'strapi'],
    },
  },
  {
    // Console and portal show the same forms; what is theirs comes in through properties.
    files: ['plugins/*/renderer/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.{1,2}/|@kassenwerk/forms/model$|react$)',
              message: 'The renderer imports itself, React and the model of forms.',
            },
          ],
        },
      ],
    },
  },
  {
    // The global strapi would be another instance in tests, which boot more than one.
    files: ['plugins/*/server/src/**/*.ts', 'src/**/*.ts'],
    rules: { 'no-undef': 'off' },
  },
  ...layerRules,
  {
    files: ['plugins/*/web/public/**/*.js'],
    languageOptions: { globals: { self: 'readonly', caches: 'readonly' } },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    // No compiler looks at these, so a name that a file does not export would show when it is run.
    rules: { 'import-x/named': 'error' },
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearTimeout: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        AbortController: 'readonly',
        structuredClone: 'readonly',
        TextEncoder: 'readonly',
        TextDecoder: 'readonly',
        globalThis: 'readonly',
      },
    },
  },
);
