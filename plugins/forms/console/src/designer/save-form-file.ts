import type { FormDefinition } from '@kassenwerk/forms/model';
import { saveBlob } from '@kassenwerk/kernel/console';
import { formFile } from '../editing';

/** Gives the person the form as a file. */
export function saveFormFile(definition: FormDefinition): void {
  const { name, text } = formFile(definition);
  saveBlob(new Blob([text], { type: 'application/json' }), name);
}
