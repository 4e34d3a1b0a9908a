import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { lateFee as feeOf, lateFeeRuleSchema } from '../../domain/assessment';
import { chargeLateFees, membersInArrears } from '../../stores/late-fee-store';
import { collectionParams } from '../run-parameters';

/** § 24 SGB IV: one percent for each started month, on what a member owes in all, rounded down to 50 euros. */
const statutory = { type: 'percentPerMonth', percent: 1, roundDownToCents: 5_000, noneBelowCents: 15_000 } as const;

export const lateFee = defineStepType({
  kind: 'run',
  type: 'collections.lateFee',
  title: { de: 'Säumniszuschlag', en: 'Late-payment surcharge' },
  description: {
    de: 'Berechnet den Säumniszuschlag auf die Summe der Rückstände je Mitglied. Für Zeiträume ohne Zuschlag wird der Schritt abgeschaltet.',
    en: 'Calculates the surcharge on the sum of arrears a member. For periods without a surcharge the step is switched off.',
  },
  parameters: z.strictObject({
    rule: lateFeeRuleSchema.default(statutory),
    /** The surcharge would need a letter of its own. */
    isDemandedSeparately: z.boolean().default(true),
  }),
  async execute({ sql, tenant, run, parameters, addSum }) {
    const { keyDate } = collectionParams(run);
    const batch = { tenant, variant: run.variant ?? run.process, period: keyDate.slice(0, 7), keyDate, runId: run.id };
    let charged = 0;
    for await (const page of membersInArrears(sql, { tenant, runId: run.id, keyDate })) {
      const fees = page
        .map(({ arrears, chargedCents, ...member }) => ({
          ...member,
          cents:
            feeOf(parameters.rule, { arrears, keyDate, isDemandedSeparately: parameters.isDemandedSeparately }) -
            chargedCents,
        }))
        .filter(({ cents }) => cents > 0);
      charged += await chargeLateFees(sql, { ...batch, fees });
      addSum(
        'lateFeeCents',
        fees.reduce((sum, { cents }) => sum + cents, 0),
      );
    }
    return { counts: { charged } };
  },
});
