import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The server serves the result under /portal. No plug-ins: the page is built once and has no server of its own in development. */
export default {
  root: at('.'),
  base: '/portal/',
  // The renderer lies beside tsconfig files that know no JSX.
  oxc: { jsx: { runtime: 'automatic' } },
  resolve: {
    alias: {
      '@kassenwerk/kernel/domain': at('../../kernel/server/src/domain/index.ts'),
      '@kassenwerk/forms/renderer/form.css': at('../../forms/renderer/src/form.css'),
      '@kassenwerk/forms/renderer': at('../../forms/renderer/src/index.ts'),
      '@kassenwerk/forms/model': at('../../forms/model/src/index.ts'),
    },
    dedupe: ['react', 'react-dom'],
  },
  build: {
    outDir: at('../dist/web'),
    emptyOutDir: true,
    // Inlined assets would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    // The module preload helper of Vite is for browsers that our policy does not serve anyway.
    modulePreload: { polyfill: false },
    // For the measurement of the bundle: which files a page needs.
    manifest: true,
  },
};
