import { useStore } from 'react-admin';
import type { Tenant } from './session';
import { useSession } from './useSession';

export interface TenantChoice {
  /** All funds of the person. */
  tenants: Tenant[];
  /** The fund the person has chosen to work for, or null for all of them. */
  tenant: Tenant | null;
  choose(key: string | null): void;
}

/** Which fund the console shows. A remembered fund that the person no longer has is ignored. */
export function useTenant(): TenantChoice {
  const tenants = useSession()?.tenants ?? [];
  const [key, choose] = useStore<string | null>('tenant', null);
  const only = tenants.length === 1 ? tenants[0] : undefined;
  return { tenants, tenant: only ?? tenants.find((tenant) => tenant.key === key) ?? null, choose };
}
