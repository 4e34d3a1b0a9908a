import { z } from 'zod';
import { defineStepType, type StepType } from '../contracts/step-type';
import { processDefinitionSchema, type ProcessDefinition, type ProcessDefinitionInput } from '../domain/definition';
import { createRegistry, type StepTypeRegistry } from '../domain/registry';

const title = { de: 'Probe', en: 'Sample' };

/** Step types for unit tests; they do nothing, only their declarations matter. */
export const sampleTypes: StepType[] = [
  defineStepType({
    kind: 'run',
    type: 'sample.import',
    title,
    description: title,
    parameters: z.strictObject({}),
    outputs: ['member'],
    outcomes: ['full', 'empty'],
    execute: () => Promise.resolve(),
  }),
  defineStepType({
    kind: 'item',
    type: 'sample.check',
    title,
    description: title,
    parameters: z.strictObject({ limit: z.int().default(1) }),
    inputs: ['member'],
    outputs: ['checked'],
    outcomes: ['ok', 'bad'],
    execute: () => undefined,
  }),
  defineStepType({
    kind: 'item',
    type: 'sample.useChecked',
    title,
    description: title,
    parameters: z.strictObject({}),
    inputs: ['checked.at'],
    execute: () => undefined,
  }),
  defineStepType({
    kind: 'barrier',
    type: 'sample.release',
    title,
    description: title,
    parameters: z.strictObject({ decisions: z.array(z.string()).default(['released']) }),
    outcomes: ({ decisions }) => decisions,
    open: () => Promise.resolve({ wait: true, description: title }),
    onSignal: () => Promise.resolve({}),
  }),
  defineStepType({
    kind: 'barrier',
    type: 'sample.ask',
    title,
    description: title,
    parameters: z.strictObject({ topic: z.string() }),
    topics: ({ topic }) => [topic],
    open: () => Promise.resolve({ wait: true, description: title }),
    onSignal: () => Promise.resolve({}),
  }),
];

export function sampleRegistry(): StepTypeRegistry {
  const registry = createRegistry();
  registry.register(sampleTypes);
  return registry;
}

type StepInput = ProcessDefinitionInput['steps'][number];

/** A process in one phase; a step needs only what matters to the test. */
export function sampleProcess(
  steps: (Pick<StepInput, 'id' | 'type'> & Partial<StepInput>)[],
  rest: Partial<ProcessDefinitionInput> = {},
): ProcessDefinition {
  return processDefinitionSchema.parse({
    kind: 'process',
    key: 'sample',
    title,
    phases: [{ key: 'a', title }],
    steps: steps.map((step) => ({ phase: 'a', ...step })),
    ...rest,
  });
}
