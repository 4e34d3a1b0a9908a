import { z } from 'zod';
import { scalarSchema } from '../../../model/src/schema';

const path = z.string().min(1).max(200);
const dataPath = path.meta({ choose: 'itemData' });
const columnId = z.string().max(60);
const onMiss = z.enum(['proceed', 'park']);

/** A path of item data, or a value that is the same for every item. */
const source = z.union([path, z.strictObject({ value: scalarSchema })]);

/** What a step that decides is told: which table, on what, where the results go, and what happens when there is none. */
export const decideParameters = z.strictObject({
  /** Key of the decision table; a fund's own version goes before the shipped one. */
  table: z.string().min(1).max(60).meta({ choose: 'decisionTable' }),
  /** For each column of the table where its value comes from. */
  inputs: z.record(columnId, source).default({}),
  /** For each result of the table the path it is written to; with `collect` it is the computed number. */
  outputs: z.record(columnId, path).default({}),
  /** Where the results of all rows go as a list, for tables that collect one. */
  listTo: dataPath.optional(),
  /** Where table, version, rows and the sentence go that says why. */
  reasonTo: dataPath.optional(),
  /** Path of the day to decide for; by default today. */
  day: dataPath.optional(),
  onNone: onMiss.default('proceed'),
  onConflict: onMiss.default('park'),
  /** How the task of an item that is held back should look. */
  task: z.strictObject({ team: z.string().optional(), priority: z.int().min(0).max(100).optional() }).default({}),
});

export type DecideParameters = z.output<typeof decideParameters>;

export const pathsRead = ({ inputs, day }: DecideParameters): string[] => [
  ...Object.values(inputs).flatMap((from) => (typeof from === 'string' ? [from] : [])),
  ...(day ? [day] : []),
];

export const pathsWritten = ({ outputs, listTo, reasonTo }: DecideParameters): string[] => [
  ...Object.values(outputs),
  ...(listTo ? [listTo] : []),
  ...(reasonTo ? [reasonTo] : []),
];
