import type { StepType } from './contracts/step-type';

const catalogue = new Map<string, StepType>();

/**
 * Makes step types known. Plugins call it in `register()`; the engine takes what is there when it starts and then its list is
 * closed, so that an unknown type is found at start and not at night. Declaring the same type and version again replaces it.
 */
export function registerStepTypes(types: readonly StepType[]): void {
  for (const type of types) catalogue.set(`${type.type} ${type.version}`, type);
}

export const declaredStepTypes = (): StepType[] => [...catalogue.values()];
