import { useTenant } from '@kassenwerk/kernel/console';
import { useSearchParams } from 'react-router-dom';
import type { Person } from './fill-in-api';

/** For whom a form is filled in, as the address says; without a member for the fund that is chosen. */
export function usePerson(): { person: Person | undefined; query: string } {
  const [query] = useSearchParams();
  const { tenant: chosen } = useTenant();
  const tenant = query.get('tenant') ?? chosen?.key;
  const memberId = query.get('member');
  return { person: tenant ? { tenant, ...(memberId ? { memberId } : {}) } : undefined, query: query.toString() };
}
