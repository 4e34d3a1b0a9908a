import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { senderKindOf } from '../domain/sender-kind';
import { requestsOf } from './requests-in-hand';

export const extractStep = defineStepType({
  type: 'intake.extract',
  kind: 'item',
  title: { de: 'Angaben finden', en: 'Find facts' },
  description: {
    de: 'Sucht Versichertennummer, Mitgliedsnummer, IBAN, Vorgangsnummern, Namen, Geburtsdatum, Anschrift und Beträge im Text.',
    en: 'Looks for KVNR, member number, IBAN, numbers of cases, names, birth date, address and sums in the text.',
  },
  parameters: z.strictObject({}),
  inputs: ['senderKind'],
  outputs: ['senderKind', 'amountCents', 'namesCase'],
  async execute(items, context) {
    for (const { item, content, extracted, row } of await requestsOf(items, context)) {
      row.senderKind = senderKindOf(row.senderKind, content.sender.name);
      item.data['senderKind'] = row.senderKind;
      item.data['amountCents'] = extracted.amountCents;
      item.data['namesCase'] = extracted.references.length > 0;
    }
  },
});
