import { addDays, berlinCivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';
import { textSchema } from '../domain/definition';

/** What a task is like that a step gives to people. */
export const taskParameters = z.strictObject({
  title: textSchema,
  /** The outcomes a person can choose from. */
  decisions: z.array(z.string().min(1)).min(1).default(['done']),
  team: z.string().meta({ choose: 'team' }).optional(),
  priority: z.int().min(0).max(100).default(50),
  dueInDays: z.int().min(0).optional(),
  /** After so many days work goes on by itself with the outcome `timeout`. */
  giveUpAfterDays: z.int().positive().optional(),
});

type TaskParameters = z.output<typeof taskParameters>;

export const outcomesOfTask = ({ decisions, giveUpAfterDays }: TaskParameters): string[] =>
  giveUpAfterDays ? [...decisions, 'timeout'] : decisions;

/** The last day for the person, and the moment at which nobody waits any longer. */
export const deadlinesOf = ({ dueInDays, giveUpAfterDays }: TaskParameters, now: Date) => ({
  dueOn: dueInDays === undefined ? undefined : addDays(berlinCivilDate(now), dueInDays),
  dueAt: giveUpAfterDays ? new Date(now.getTime() + giveUpAfterDays * 86_400_000) : undefined,
});
