/*
 * Keeps the shell of the portal, so that it opens without a net: the page and the files with a hash in their name. Never an answer of
 * the server: whatever lies under /api is none of its business.
 */
const shell = 'portal-shell-1';
const isAsset = ({ pathname }) => pathname.startsWith('/portal/assets/') || pathname === '/portal/icon.svg';

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (isAsset(url)) event.respondWith(fromShell(event.request));
  else if (event.request.mode === 'navigate' && url.pathname.startsWith('/portal/'))
    event.respondWith(page(event.request));
});

async function fromShell(request) {
  const known = await caches.match(request);
  return known ?? keep(request, request);
}

/** Fresh where there is a net; the same page serves all paths. */
async function page(request) {
  try {
    return await keep(request, '/portal/');
  } catch (error) {
    const known = await caches.match('/portal/');
    if (known) return known;
    throw error;
  }
}

async function keep(request, name) {
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') (await caches.open(shell)).put(name, answer.clone());
  return answer;
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== shell).map((name) => caches.delete(name)));
}
