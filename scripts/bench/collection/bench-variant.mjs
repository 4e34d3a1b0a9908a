import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const variant = 'bench';
const process_ = 'additional-contribution';

/**
 * Publishes the shipped process as a variant that needs nobody: without partners, releases and what comes behind the
 * direct-debit file. All other steps are on.
 */
export async function publishBenchVariant(strapi, tenant) {
  const { loadConfiguration } = require('@kassenwerk/kernel');
  const { publishVariant } = require('@kassenwerk/engine');
  const load = async (kind, key) => (await loadConfiguration(strapi, { kind, key, tenant })).definition;
  const { steps } = await load('process', process_);
  const straight = await load('variant', 'straight-through');
  const last = steps.findIndex(({ type }) => type === 'collections.buildBankFile');
  const behind = steps.slice(last + 1).map(({ id }) => id);
  const off = [...new Set([...straight.off, ...behind])];
  const title = { de: 'Messung', en: 'Benchmark' };
  await publishVariant(strapi, { tenant, definition: { ...straight, key: variant, title, off }, author: 'bench' });
}
