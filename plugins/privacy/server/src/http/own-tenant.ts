import { fail, requireScope } from '@kassenwerk/kernel';

export const notFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });

/** A person may name only a fund of the own scope; another one looks as if it did not exist. */
export function assertOwnTenant(tenant: string): void {
  const { tenants } = requireScope();
  if (tenant === '*' || (tenants !== 'all' && !tenants.includes(tenant))) throw notFound();
}
