import { z } from 'zod';
import { defineStepType, type StepType } from '../contracts/step-type';
import type { ChunkContext } from '../contracts/context';
import type { Item } from '../contracts/item';
import { compile } from '../domain/compile';
import type { CompiledProcess } from '../domain/compiled';
import { createRegistry } from '../domain/registry';
import { WorkingItem } from '../execution/working-item';
import type { ItemRow } from '../stores/item-store';
import { sampleProcess } from './sample-process';

const title = { de: 'Probe', en: 'Sample' };

export function itemRow(row: Partial<ItemRow> = {}): ItemRow {
  return {
    id: 1,
    stage: 0,
    status: 'ready',
    step_id: null,
    item_key: 'm1',
    subject_type: 'member',
    subject_id: 's1',
    data: {},
    ...row,
  };
}

export const workingItem = (row: Partial<ItemRow> = {}): WorkingItem => new WorkingItem(itemRow(row), {});

export interface SampleItemStep {
  id: string;
  execute?: (items: readonly Item[]) => void;
  prepare?: (items: readonly Item[]) => Promise<unknown>;
  when?: NonNullable<Parameters<typeof sampleProcess>[0][number]['when']>;
  inputs?: string[];
  outputs?: string[];
  outcomes?: string[];
  cutOff?: boolean;
  /** A barrier stands before the step, so that it begins a stage. */
  afterBarrier?: boolean;
}

const barrier = defineStepType({
  kind: 'barrier',
  type: 'sample.barrier',
  title,
  description: title,
  parameters: z.strictObject({}),
  open: () => Promise.resolve({ wait: false, description: title }),
  onSignal: () => Promise.resolve('wait' as const),
});

/** A process of item steps that do what the test says. */
export function itemProcess(steps: SampleItemStep[], inputs: string[] = []): CompiledProcess {
  const registry = createRegistry();
  registry.register([barrier, ...steps.map(stepType)]);
  const definition = sampleProcess(
    steps.flatMap(({ id, when, cutOff, afterBarrier }) => [
      ...(afterBarrier ? [{ id: `${id}Barrier`, type: barrier.type }] : []),
      { id, type: `sample.${id}`, when, cutOff },
    ]),
    { inputs },
  );
  const { process, problems } = compile(definition, registry);
  if (!process) throw new Error(problems.map(({ message }) => message.en).join(' '));
  return process;
}

function stepType({ id, execute = () => undefined, prepare, inputs, outputs, outcomes }: SampleItemStep): StepType {
  return defineStepType({
    kind: 'item',
    type: `sample.${id}`,
    title,
    description: title,
    parameters: z.strictObject({}),
    inputs,
    outputs,
    outcomes,
    prepare: prepare && ((items) => prepare(items)),
    execute: (items) => execute(items),
  });
}

/** For steps that need no database. */
export const noContext = {} as ChunkContext<unknown>;
