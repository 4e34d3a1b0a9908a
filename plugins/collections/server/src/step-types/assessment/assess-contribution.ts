import { defineStepType } from '@kassenwerk/engine';
import { assess, assessmentParametersSchema } from '../../domain/assessment';
import { membersOf } from '../chunk-members';
import { periodOf } from '../run-parameters';

const nilTexts = {
  familyInsured: { de: 'Familienversichert: kein Beitrag', en: 'Family-insured: no contribution' },
  notMember: { de: 'Im Zeitraum nicht Mitglied: kein Beitrag', en: 'Not a member in the period: no contribution' },
  exempt: { de: 'Befreit: kein Beitrag', en: 'Exempt: no contribution' },
  amountZero: { de: 'Betrag null: kein Einzug', en: 'Amount zero: nothing to collect' },
};

/** Amount, cap, pro-rata months and rounding by the formula of the variant. */
export const assessContribution = defineStepType({
  kind: 'item',
  type: 'collections.assessContribution',
  title: { de: 'Beitrag berechnen', en: 'Assess contribution' },
  description: {
    de: 'Berechnet den Beitrag nach der Formel der Produktvariante: Betrag, Kappung, anteilige Monate, Rundung.',
    en: "Calculates the contribution by the variant's formula: amount, cap, pro-rata months, rounding.",
  },
  parameters: assessmentParametersSchema,
  outputs: ['amountCents', 'monthlyCents', 'months', 'basis'],
  outcomes: ['owed', 'nil'],
  prepare: membersOf,
  execute(items, { reference, parameters, run }) {
    const { from, to } = periodOf(run);
    for (const item of items) {
      const member = reference.get(item.subjectId);
      if (!member) continue;
      const result = assess(member, { from, to }, parameters);
      if (result.kind === 'open') {
        item.park({
          rule: 'KW-E-045',
          message: {
            de: 'Einkommen fehlt: Beitrag nicht berechenbar',
            en: 'Income missing: contribution cannot be calculated',
          },
          field: 'annualIncomeCents',
          task: { kind: 'income' },
        });
      } else if (result.kind === 'nil') {
        item.data['amountCents'] = 0;
        item.outcome('nil');
        item.note({ rule: 'KW-E-049', message: nilTexts[result.reason], details: { reason: result.reason } });
      } else {
        const { amountCents, monthlyCents, months, basis } = result;
        Object.assign(item.data, { amountCents, monthlyCents, months, basis });
      }
    }
  },
});
