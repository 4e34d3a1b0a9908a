import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const forms = join(root, 'plugins', 'forms', 'model', 'src');

/** The model as the portal bundles it, as one script that leaves `fingerprints` behind; goes to standard output. */
const { output } = (
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@kassenwerk/kernel/domain': join(root, 'plugins/kernel/server/src/domain/index.ts') } },
    build: {
      write: false,
      lib: { entry: join(forms, 'testing', 'fingerprints.ts'), formats: ['iife'], name: 'formModel' },
    },
  })
)[0];
process.stdout.write(output[0].code);
