import { defineStepType } from '@kassenwerk/engine';
import { retryDate, retryParametersSchema } from '../../domain/assessment';
import { planRetries, type RetryPlan } from '../../stores/return-store';

/** Plans the next attempt of a returned debit; when the attempts are used up, the member pays by transfer and is reminded. */
export const scheduleRetry = defineStepType({
  kind: 'item',
  type: 'collections.scheduleRetry',
  title: { de: 'Neuer Einzug oder Wechsel der Zahlungsart', en: 'Retry or change of payment method' },
  description: {
    de: 'Plant den nächsten Einzug frühestens nach einigen Bankarbeitstagen. Nach dem letzten Versuch zahlt das Mitglied per Überweisung.',
    en: 'Plans the next debit after some bank working days at the earliest. After the last attempt the member pays by transfer.',
  },
  parameters: retryParametersSchema,
  inputs: ['returnedOn', 'debitAttempts'],
  outputs: ['retryOn'],
  outcomes: ['scheduled', 'dunning'],
  async execute(items, { sql, tenant, run, parameters }) {
    const plans = items.map((item): RetryPlan => {
      const retryOn =
        retryDate(item.data['returnedOn'] as string, item.data['debitAttempts'] as number, parameters) ?? null;
      item.data['retryOn'] = retryOn;
      item.outcome(retryOn === null ? 'dunning' : 'scheduled');
      return { memberId: item.subjectId, retryOn };
    });
    await planRetries(sql, tenant, run.id, plans);
  },
});
