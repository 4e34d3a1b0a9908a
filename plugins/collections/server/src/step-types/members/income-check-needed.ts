import { defineStepType } from '@kassenwerk/engine';
import { assessmentParametersSchema, needsIncomeCheck } from '../../domain/assessment';
import { membersOf } from '../chunk-members';

export const incomeCheckNeeded = defineStepType({
  kind: 'item',
  type: 'collections.incomeCheckNeeded',
  title: { de: 'Einkommensprüfung nötig?', en: 'Income check needed?' },
  description: {
    de: 'Nötig nur, wenn der Beitrag vom Einkommen abhängt und es fehlt oder ungeprüft ist.',
    en: 'Needed only where the contribution depends on an income that is missing or unchecked.',
  },
  parameters: assessmentParametersSchema.pick({ formula: true }),
  outcomes: ['notNeeded', 'needed'],
  prepare: membersOf,
  execute(items, { reference, parameters }) {
    const assessment = {
      formula: parameters.formula,
      rounding: { mode: 'commercial' as const, unitCents: 1 as const },
    };
    for (const item of items) {
      const member = reference.get(item.subjectId);
      if (member && needsIncomeCheck(member, assessment)) item.outcome('needed');
    }
  },
});
