import type { FormDefinition, FormProblem } from '@kassenwerk/forms/model';
import { checkForm } from '@kassenwerk/forms/model/schema';

/** The definition as people can read and compare it. */
export const formFile = (definition: FormDefinition): { name: string; text: string } => ({
  name: `${definition.key}.form.json`,
  text: `${JSON.stringify(definition, null, 2)}\n`,
});

export type ReadForm =
  { definition: FormDefinition; problems: readonly FormProblem[] } | { problems: readonly FormProblem[] };

/** A form from a file. What has the shape of a form can be edited further, whatever else is wrong with it. */
export function readFormFile(text: string): ReadForm {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    // Not even JSON: the check says so in the words it has for any wrong shape.
    given = undefined;
  }
  const { definition, problems } = checkForm(given);
  return definition ? { definition, problems } : { problems };
}
