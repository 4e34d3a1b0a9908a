import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { applyVerifiedAddresses, type VerifiedAddress } from '../../stores/address-store';
import { membersOf } from '../chunk-members';
import { collectionParams } from '../run-parameters';

const answerSchema = z.object({
  status: z.enum(['verified', 'moved', 'undeliverable']),
  street: z.string().nullish(),
  houseNumber: z.string().nullish(),
  postalCode: z.string().nullish(),
  town: z.string().nullish(),
});

/** Takes the partner's answers over: verified, moved (new address) or undeliverable (task). */
export const takeOverAddresses = defineStepType({
  kind: 'item',
  type: 'collections.takeOverAddresses',
  title: { de: 'Ergebnis der Adressprüfung übernehmen', en: 'Take over address results' },
  description: {
    de: 'Übernimmt bestätigte und neue Anschriften in den Bestand und protokolliert Abweichungen.',
    en: 'Takes confirmed and new addresses over into the stock and logs discrepancies.',
  },
  parameters: z.strictObject({ source: z.string().default('addressCheck') }),
  inputs: ['addressAnswer'],
  prepare: membersOf,
  async execute(items, { reference, parameters, sql, tenant, run }) {
    const rows: VerifiedAddress[] = [];
    for (const item of items) {
      const member = reference.get(item.subjectId);
      const answer = answerSchema.safeParse(item.data['addressAnswer']);
      if (!member || !answer.success) continue;
      const { status, street = null, houseNumber = null, postalCode = null, town = null } = answer.data;
      rows.push({
        memberId: member.memberId,
        street,
        houseNumber,
        addressSupplement: member.addressSupplement,
        postalCode,
        town,
        status,
        verifiedOn: collectionParams(run).keyDate,
        source: parameters.source,
      });
      if (status === 'moved') {
        Object.assign(member, { street, houseNumber, postalCode, town });
        item.note({
          rule: 'KW-A-031',
          message: { de: 'Umzug: neue Anschrift übernommen', en: 'Moved: new address taken over' },
        });
      }
      if (status === 'undeliverable') member.isUndeliverable = true;
    }
    await applyVerifiedAddresses(sql, tenant, rows);
  },
});
