import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@kassenwerk/forms/renderer/form.css';
import './look/portal.css';
import { Start } from './Start';
import { LanguageProvider } from './words/LanguageProvider';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <Start />
    </LanguageProvider>
  </StrictMode>,
);

// Only over an encrypted connection, or on the own machine; the portal works without.
if ('serviceWorker' in navigator && isSecureContext)
  navigator.serviceWorker.register('/portal/sw.js', { scope: '/portal/' }).catch(() => undefined);
