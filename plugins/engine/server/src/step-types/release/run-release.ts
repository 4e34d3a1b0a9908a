import { hashOf, requireRelease, type Release, type ReleaseContent, type Sql } from '@kassenwerk/kernel';
import { z } from 'zod';
import { textSchema } from '../../domain/definition';
import { releaseBasis } from '../../stores/release-store';
import type { RunRecord } from '../../stores/run-store';
import { peopleWhoChangedData } from '../../stores/task-store';

/** Releases of the figures of a run. */
export const runReleaseKind = 'run';

export const runReleaseParameters = z.strictObject({
  title: textSchema,
  team: z.string().optional(),
  /** How many different people must sign. */
  signatures: z.int().min(1).max(3).default(2),
  /** Signatures that are not complete after so long have to be given anew. Without it there is no limit. */
  expiresAfterHours: z.int().min(1).max(8_760).optional(),
});

export type RunReleaseParameters = z.output<typeof runReleaseParameters>;

/** A release that the run stands at. */
export interface RunReleaseStep {
  run: Pick<RunRecord, 'id' | 'document_id' | 'tenant' | 'title'>;
  stepId: string;
  parameters: RunReleaseParameters;
  now: Date;
}

/** The figures as they are, and who may not sign them. The step is part of it: two releases of one run are two. */
export async function runReleaseContent(
  sql: Sql,
  { run, stepId }: Pick<RunReleaseStep, 'run' | 'stepId'>,
): Promise<ReleaseContent> {
  const basis = await releaseBasis(sql, run.id);
  return { hash: hashOf({ step: stepId, ...basis }), excluded: await peopleWhoChangedData(sql, run.id) };
}

export async function askForRunRelease(sql: Sql, step: RunReleaseStep): Promise<Release> {
  const { run, parameters, now } = step;
  const { signatures, expiresAfterHours, title } = parameters;
  return requireRelease(sql, {
    tenant: run.tenant,
    kind: runReleaseKind,
    subject: { type: 'run', id: run.document_id },
    title: { de: `${run.title}: ${title.de}`, en: `${run.title}: ${title.en}` },
    facts: (await releaseBasis(sql, run.id)).sums,
    signatures,
    ...(await runReleaseContent(sql, step)),
    ...(expiresAfterHours ? { expiresAt: new Date(now.getTime() + expiresAfterHours * 3_600_000) } : {}),
  });
}
