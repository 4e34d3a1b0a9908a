import { fail, requireScope } from '@kassenwerk/kernel';

/** Which partner asks, and for which fund: a credential is for one. @throws KW_PARTNER_ONLY for anybody else */
export function ownPartner(): { tenant: string; partner: string } {
  const { actor, tenants } = requireScope();
  const [tenant] = tenants;
  if (actor.partner !== undefined && tenants !== 'all' && tenant !== undefined)
    return { tenant, partner: actor.partner };
  throw fail('forbidden', 'KW_PARTNER_ONLY', {
    de: 'Rückfragen holt und beantwortet nur das Programm des gefragten Partners, mit dessen Zugangsdaten.',
    en: 'Questions are fetched and answered by the program of the partner that was asked, with its credential.',
  });
}
