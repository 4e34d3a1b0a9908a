import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { choosePaymentMethod as choose, mandateTerms } from '../../domain/payment';
import { membersOf } from '../chunk-members';
import { collectionParams } from '../run-parameters';

/** Direct debit needs a usable account and a valid mandate; everybody else pays by transfer. */
export const choosePaymentMethod = defineStepType({
  kind: 'item',
  type: 'collections.choosePaymentMethod',
  title: { de: 'Zahlweg wählen', en: 'Choose payment method' },
  description: {
    de: 'Lastschrift nur mit gültigem Mandat und erreichbarer Bank, sonst Überweisung.',
    en: 'Direct debit only with a valid mandate and a reachable bank, transfer otherwise.',
  },
  parameters: z.strictObject({
    unreachableBankCodes: z.array(z.string()).default([]),
    mandateLapseMonths: z.int().min(1).max(120).default(36),
  }),
  outputs: ['paymentMethod'],
  outcomes: ['directDebit', 'transfer', 'ePayment', 'card'],
  prepare: membersOf,
  execute(items, { reference, parameters, run }) {
    const terms = {
      ...mandateTerms(collectionParams(run).keyDate, parameters.mandateLapseMonths),
      unreachableBankCodes: new Set(parameters.unreachableBankCodes),
    };
    for (const item of items) {
      const member = reference.get(item.subjectId);
      if (!member) continue;
      const { method } = choose(member, terms, member.mandateLastUsedOn);
      item.data['paymentMethod'] = method;
      item.outcome(method);
    }
  },
});
