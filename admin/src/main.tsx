import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { watchAttention } from '@kassenwerk/kernel/console';
import { createRoot } from 'react-dom/client';
import { App } from './App';

// The content security policy allows only styles that carry the nonce of this very page.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
const styles = createCache({ key: 'kw', nonce, prepend: true });

watchAttention(document);

createRoot(document.getElementById('root')!).render(
  <CacheProvider value={styles}>
    <App />
  </CacheProvider>,
);
