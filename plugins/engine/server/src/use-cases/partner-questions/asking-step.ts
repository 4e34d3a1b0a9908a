import { isKassenwerkError, type Sql } from '@kassenwerk/kernel';
import type { CompiledStep } from '../../domain/compiled';
import type { Text } from '../../domain/definition';
import { engineOf } from '../../engine';
import { planOf } from '../../execution/plan';
import type { Kassenwerk } from '../../kassenwerk';
import type { PartnerParameters } from '../../step-types/partner';

/** The step of a run that asks a partner, as it is in the version its run keeps. */
export interface AskingStep extends CompiledStep {
  parameters: PartnerParameters;
  process: { key: string; title: Text };
}

/** @returns undefined when its run is gone, or cannot be compiled any more: that run stands still with an incident of its own */
export async function askingStep(
  strapi: Kassenwerk,
  sql: Sql,
  { runId, stepId }: { runId: number; stepId: string },
): Promise<AskingStep | undefined> {
  const plan = await planOf(engineOf(strapi), sql, runId).catch((error: unknown) => {
    if (isKassenwerkError(error) && error.code === 'KW_PROCESS_REFUSED') return undefined;
    throw error;
  });
  const step = plan?.process.steps.find(({ id }) => id === stepId);
  if (!plan || !step) return undefined;
  const { key, title } = plan.process;
  return { ...step, parameters: step.parameters as PartnerParameters, process: { key, title } };
}

type Place = { runId: number; stepId: string };

export const placeOf = ({ runId, stepId }: Place): string => `${runId} ${stepId}`;

/** The steps behind many questions, each looked up once. */
export async function askingSteps(
  strapi: Kassenwerk,
  sql: Sql,
  questions: readonly Place[],
): Promise<Map<string, AskingStep>> {
  const places = new Map(questions.map((one) => [placeOf(one), one]));
  const steps = new Map<string, AskingStep>();
  for (const [name, place] of places) {
    const step = await askingStep(strapi, sql, place);
    if (step) steps.set(name, step);
  }
  return steps;
}
