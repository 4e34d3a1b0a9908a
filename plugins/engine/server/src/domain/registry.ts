import { z } from 'zod';
import type { StepType } from '../contracts/step-type';
import type { Text } from './definition';
import { isItemwise } from './step-draft';

/** All step types of the installation. Open while plugins register, closed before the first run. */
export interface StepTypeRegistry {
  register(types: readonly StepType[]): void;
  /** Closes the registry: later registrations are refused, so that a type found at start is there at night. */
  freeze(): void;
  /** The version asked for, else the newest. */
  find(type: string, version?: number): StepType | undefined;
  list(): StepType[];
}

/** Empty and open. A server has one; tests make their own. */
export function createRegistry(): StepTypeRegistry {
  const byType = new Map<string, StepType[]>();
  let frozen = false;
  return {
    register(types) {
      if (frozen) throw new Error('Step types are registered in register(), before the engine has started.');
      for (const type of types) add(byType, type);
    },
    freeze() {
      frozen = true;
    },
    find(type, version) {
      const versions = byType.get(type) ?? [];
      return version === undefined ? versions.at(-1) : versions.find((candidate) => candidate.version === version);
    },
    list: () => [...byType.values()].flat(),
  };
}

function add(byType: Map<string, StepType[]>, type: StepType): void {
  const versions = byType.get(type.type) ?? [];
  if (versions.some(({ version }) => version === type.version))
    throw new Error(`Step type ${type.type} version ${type.version} is registered twice.`);
  byType.set(
    type.type,
    [...versions, type].sort((a, b) => a.version - b.version),
  );
}

/** What the console needs to draw the form of a step and to explain it. */
export interface StepTypeReference {
  type: string;
  version: number;
  kind: StepType['kind'];
  /** It works on single items; conditions of others may not ask for one. */
  isItemwise: boolean;
  title: Text;
  description: Text;
  parameters: Record<string, unknown>;
  /** Missing where they depend on the parameters. */
  inputs?: readonly string[];
  outputs?: readonly string[];
  outcomes?: readonly string[];
}

export function referenceOf(type: StepType): StepTypeReference {
  const fixed = (listed: unknown) => (Array.isArray(listed) ? (listed as string[]) : undefined);
  return {
    type: type.type,
    version: type.version,
    kind: type.kind,
    isItemwise: isItemwise({ type }),
    title: type.title,
    description: type.description,
    parameters: z.toJSONSchema(type.parameters, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>,
    inputs: fixed(type.inputs),
    outputs: fixed(type.outputs),
    outcomes: fixed(type.outcomes),
  };
}
