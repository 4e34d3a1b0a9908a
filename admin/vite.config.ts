import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The server serves the result under /console and puts a fresh nonce into the page (see index.html). */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  // The pages of plugins lie outside this folder, beside tsconfig files of servers that know no JSX.
  esbuild: { jsx: 'automatic' },
  resolve: {
    alias: {
      '@kassenwerk/kernel/console': at('../plugins/kernel/console/src/public.ts'),
      '@kassenwerk/engine/console': at('../plugins/engine/console/src/public.ts'),
      '@kassenwerk/kernel/domain': at('../plugins/kernel/server/src/domain/index.ts'),
      '@kassenwerk/rulebook/model': at('../plugins/rulebook/model/src/index.ts'),
      '@kassenwerk/forms/renderer/form.css': at('../plugins/forms/renderer/src/form.css'),
      '@kassenwerk/forms/renderer': at('../plugins/forms/renderer/src/index.ts'),
      '@kassenwerk/forms/model/schema': at('../plugins/forms/model/src/schema/index.ts'),
      '@kassenwerk/forms/model': at('../plugins/forms/model/src/index.ts'),
    },
    dedupe: ['react', 'react-dom', 'react-router-dom', '@emotion/react', '@mui/material', '@tanstack/react-query'],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1_200,
    // Inlined assets would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': process.env.KASSENWERK_URL ?? 'http://localhost:1337' } },
});
