import type { Core } from '@strapi/strapi';
import { system } from '@kassenwerk/kernel';

export interface StaffInput {
  /** Tenant-qualified, e.g. `nordlicht/erika`. */
  username: string;
  roles: string[];
  tenants: string[];
}

const password = 'Ein-langes-Kennwort-1';

/** Creates funds with just enough to collect contributions. */
export async function seedFunds(strapi: Core.Strapi, keys: string[]): Promise<void> {
  const { seedFund } = (await import('../../scripts/lib/seed-funds.mjs')) as {
    seedFund(strapi: Core.Strapi, key: string): Promise<void>;
  };
  for (const key of keys) await seedFund(strapi, key);
}

export async function createStaff(strapi: Core.Strapi, { username, roles, tenants }: StaffInput) {
  const { createUser } = (await import('../../scripts/lib/seed-people.mjs')) as {
    createUser(strapi: Core.Strapi, user: object): Promise<void>;
  };
  await system('test: create staff', () =>
    createUser(strapi, { username, displayName: username, staffRoles: roles, tenants, password }),
  );
  return { username, password };
}
