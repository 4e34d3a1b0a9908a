import type { Condition, FieldTest } from './conditions';

/** What a condition talks about, for the checks made before a process is published. */
export interface ConditionReferences {
  outcomes: { step: string; is: string }[];
  variantKeys: string[];
  fields: FieldTest[];
}

export function referencesOf(condition: Condition): ConditionReferences {
  const found: ConditionReferences = { outcomes: [], variantKeys: [], fields: [] };
  collect(condition, found);
  return found;
}

function collect(condition: Condition, found: ConditionReferences): void {
  if ('outcome' in condition) found.outcomes.push(condition.outcome);
  else if ('variant' in condition) found.variantKeys.push(condition.variant.key);
  else if ('field' in condition) found.fields.push(condition.field);
  else if ('not' in condition) collect(condition.not, found);
  else for (const part of 'all' in condition ? condition.all : condition.any) collect(part, found);
}
