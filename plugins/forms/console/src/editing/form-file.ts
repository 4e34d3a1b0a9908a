import type { FormDefinition, FormProblem } from '@kassenwerk/forms/model';
import { checkForm } from '@kassenwerk/forms/model/schema';

/** The definition as people can read and compare it. */
export const formFile = (definition: FormDefinition): { name: string; text: string } => ({
  name: `${definition.key}.form.json`,
  text: `${JSON.stringify(definition, null, 2)}\n`,
});

/** `damaged`: not even JSON. `noForm`: JSON of something else. Otherwise what has the shape of a form, or why it has not. */
export type ReadForm =
  | { definition: FormDefinition; problems: readonly FormProblem[] }
  | { reason: 'damaged' | 'noForm' | 'unreadable'; problems: readonly FormProblem[] };

/** A form from a file. What has the shape of a form can be edited further, whatever else is wrong with it. */
export function readFormFile(text: string): ReadForm {
  const given = parsed(text);
  if (given === undefined) return { reason: 'damaged', problems: [] };
  if (!looksLikeForm(given)) return { reason: 'noForm', problems: [] };
  const { definition, problems } = checkForm(given);
  return definition ? { definition, problems } : { reason: 'unreadable', problems };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off, or no JSON at all: both read the same to the person with the file.
    return undefined;
  }
}

const looksLikeForm = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && 'key' in given && 'pages' in given;
