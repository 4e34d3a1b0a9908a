import { defineStepType } from '@kassenwerk/engine';
import { addDays } from '@kassenwerk/kernel';
import { z } from 'zod';
import { dueDate, dueDateRuleSchema } from '../../domain/assessment';
import { collectionParams } from '../run-parameters';

/** The due day of the statute, never before the time that pre-notification needs. */
export const setDueDate = defineStepType({
  kind: 'item',
  type: 'collections.setDueDate',
  title: { de: 'Fälligkeit festlegen', en: 'Set due date' },
  description: {
    de: 'Fälligkeitstag der Satzung im Folgemonat, frühestens nach Ablauf der Vorankündigungsfrist.',
    en: 'Due day of the statute in the following month, not before the pre-notification time has passed.',
  },
  parameters: dueDateRuleSchema.extend({ noticeDays: z.int().min(1).max(60).default(16) }),
  inputs: ['amountCents'],
  outputs: ['dueOn'],
  execute(items, { parameters, run }) {
    const { keyDate } = collectionParams(run);
    const { noticeDays, ...rule } = parameters;
    const dueOn = dueDate(rule, keyDate, addDays(keyDate, noticeDays));
    for (const item of items) item.data['dueOn'] = dueOn;
  },
});
