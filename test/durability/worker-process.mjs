import { createRequire } from 'node:module';
import { loadKassenwerk } from '../../scripts/lib/boot.mjs';

/** A worker on the database of DATABASE_URL, until it is killed. Says `ready` to the process that forked it. */
createRequire(import.meta.url)('./slow-steps.cjs');
process.env.KASSENWERK_ROLE = 'worker';
await loadKassenwerk();
process.send?.('ready');
// A test that is stopped takes its workers along.
process.on('disconnect', () => process.exit());
