import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { membersOf } from '../chunk-members';

/** Chooses whose address goes to the partner: those not verified yet, at most a share of the run. */
export const selectAddressCheck = defineStepType({
  kind: 'item',
  type: 'collections.selectAddressCheck',
  title: { de: 'Auswahl zur Adressprüfung', en: 'Selection for address check' },
  description: {
    de: 'Nur noch nicht geprüfte Anschriften gehen an den Partner; wer einen Sperrvermerk hat, nie.',
    en: 'Only addresses not verified yet go to the partner; people with a data lock never.',
  },
  parameters: z.strictObject({}),
  outputs: ['address'],
  outcomes: ['notNeeded', 'needed'],
  prepare: membersOf,
  execute(items, { reference }) {
    for (const item of items) {
      const member = reference.get(item.subjectId);
      const isOpen = member && !member.dataLock && member.country === 'DE' && member.addressStatus === 'unverified';
      if (!isOpen) continue;
      const { street, houseNumber, postalCode, town } = member;
      item.data['address'] = { street, houseNumber, postalCode, town };
      item.outcome('needed');
    }
  },
});
