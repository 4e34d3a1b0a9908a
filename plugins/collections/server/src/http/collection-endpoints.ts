import { currentScope, defineEndpoint, listConfigurations } from '@kassenwerk/kernel';
import { z } from 'zod';
import { dashboardFigures } from '../stores/dashboard-store';
import { startCollection } from '../use-cases/start-collection';
import { assertOwnTenant } from './delivery-endpoints';

interface VariantDefinition {
  title?: { de: string; en: string };
  process: string;
  values: Record<string, unknown>;
  off: string[];
}

const variants = defineEndpoint({
  name: 'variants',
  method: 'GET',
  path: '/variants',
  permission: { action: 'read', subject: 'run' },
  input: z.object({ query: z.object({ tenant: z.string().optional() }) }),
  async handle({ query }, { strapi }) {
    const found = await listConfigurations<VariantDefinition>(strapi, 'variant', query.tenant);
    return found.map(({ key, version, definition }) => ({
      key,
      version,
      title: definition.title ?? { de: key, en: key },
      process: definition.process,
      values: definition.values,
      off: definition.off,
    }));
  },
});

const startCollectionRun = defineEndpoint({
  name: 'startCollectionRun',
  method: 'POST',
  path: '/runs',
  permission: { action: 'start', subject: 'run' },
  input: z.object({
    body: z.strictObject({
      tenant: z.string(),
      variant: z.string(),
      period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      deliveryId: z.string(),
    }),
  }),
  async handle({ body }, { strapi }) {
    assertOwnTenant(body.tenant);
    return startCollection(strapi, { ...body, now: new Date() });
  },
});

const dashboard = defineEndpoint({
  name: 'dashboard',
  method: 'GET',
  path: '/dashboard',
  permission: { action: 'read', subject: 'dashboard' },
  input: z.object({ query: z.object({ tenant: z.string().optional() }) }),
  async handle({ query }, { strapi }) {
    if (query.tenant) assertOwnTenant(query.tenant);
    const own = currentScope()?.tenants ?? [];
    return dashboardFigures(strapi, query.tenant ? [query.tenant] : own === 'all' ? [] : [...own]);
  },
});

export const collectionEndpoints = [variants, startCollectionRun, dashboard];
