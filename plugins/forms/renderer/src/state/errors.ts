import type { CompiledForm, Evaluation, FormError } from '@kassenwerk/forms/model';

/** The field or group that a path ends in. */
export const idAt = (path: string): string =>
  path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1) ?? path;

/** The page on which something is asked. */
export function pageOf({ fields, sections }: CompiledForm, path: string): string | undefined {
  const id = idAt(path);
  return (fields.get(id)?.section ?? sections.find((section) => section.id === id))?.page.id;
}

/** By path; a contradiction stands with both of its answers. */
export function byPath(errors: readonly FormError[]): ReadonlyMap<string, FormError> {
  const found = new Map<string, FormError>();
  for (const error of errors)
    for (const path of [error.path, error.otherPath])
      if (path !== undefined && !found.has(path)) found.set(path, error);
  return found;
}

/** What has to be mended before somebody goes on from a page. */
export function errorsOnPage(form: CompiledForm, { errors }: Evaluation, page: string): readonly FormError[] {
  return errors.filter(({ path, otherPath }) =>
    [path, otherPath].some((one) => one !== undefined && pageOf(form, one) === page),
  );
}
