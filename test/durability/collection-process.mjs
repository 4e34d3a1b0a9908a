import { loadKassenwerk } from '../../scripts/lib/boot.mjs';

/** The product as a process of its own, until it is killed. Tells who forked it where it listens, or nothing as a worker. */
const strapi = await loadKassenwerk();
let url;
if (process.env.KASSENWERK_ROLE !== 'worker') {
  strapi.server.mount();
  await new Promise((done) => strapi.server.httpServer.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;
}
process.send?.({ url });
