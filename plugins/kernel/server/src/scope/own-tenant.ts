import { fail } from '../errors/kassenwerk-error';
import { requireScope } from './scope';

/** A person may name only a fund of the own scope; another one looks as if it did not exist. @throws KW_NOT_FOUND */
export function ownTenant(asked: string): string {
  const { tenants } = requireScope();
  if (tenants === 'all' || tenants.includes(asked)) return asked;
  throw fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });
}
