import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { normaliseAddress } from '../../domain/address';
import { updateAddresses, type AddressRow } from '../../stores/address-store';
import { membersOf } from '../chunk-members';

/** Brings addresses into the spelling of the post and keeps the result in the stock. */
export const normaliseAddresses = defineStepType({
  kind: 'item',
  type: 'collections.normaliseAddresses',
  title: { de: 'Anschriften vereinheitlichen', en: 'Normalise addresses' },
  description: {
    de: 'Trennt Straße und Hausnummer, schreibt „Straße“ aus, ordnet Zusätze zu. Änderungen werden vermerkt.',
    en: 'Separates street and house number, spells out "Straße", assigns supplements. Changes are noted.',
  },
  parameters: z.strictObject({}),
  prepare: membersOf,
  async execute(items, { reference, sql, tenant }) {
    const changed: AddressRow[] = [];
    for (const item of items) {
      const member = reference.get(item.subjectId);
      if (!member) continue;
      const result = normaliseAddress(member);
      if (result.changed.length === 0) continue;
      const { street, houseNumber, addressSupplement, postalCode, town } = result.address;
      Object.assign(member, { street, houseNumber, addressSupplement, postalCode, town });
      changed.push({ memberId: member.memberId, street, houseNumber, addressSupplement, postalCode, town });
      item.note({
        rule: 'KW-A-025',
        message: { de: 'Anschrift vereinheitlicht', en: 'Address normalised' },
        details: { fields: result.changed },
      });
    }
    await updateAddresses(sql, tenant, changed);
  },
});
