import { anything, type StepDraft } from './step-draft';
import { problem, type Problem } from './problem';

/** Every path a step needs must be brought along by the items or be written by an earlier step. */
export function checkInputs(given: readonly string[], drafts: readonly StepDraft[], problems: Problem[]): void {
  const produced = [...given];
  for (const { definition, inputs, outputs } of drafts) {
    for (const input of inputs)
      if (!produced.some((path) => covers(path, input))) problems.push(missing(definition.id, input));
    produced.push(...outputs);
  }
}

/** `address` covers `address.town`. */
function covers(produced: string, needed: string): boolean {
  return produced === anything || needed === produced || needed.startsWith(`${produced}.`);
}

function missing(step: string, input: string): Problem {
  return problem(
    'missingInput',
    step,
    `Kein früherer Schritt liefert „${input}“.`,
    `No earlier step produces "${input}".`,
  );
}
