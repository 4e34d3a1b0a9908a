import type { CompiledField, describeExpression, FormDefinition, Section, Field, Group } from '@kassenwerk/forms/model';
import { partsOf } from '../editing';

type Named = Parameters<typeof describeExpression>[1];

/** What fields and groups are called, also of a form that is not sound yet. */
export function namesIn(definition: FormDefinition): Named {
  const parts = [...partsOf(definition).values()];
  const fields = new Map(
    parts.filter(({ kind }) => kind === 'field').map(({ id, node }) => [id, { field: node as Field } as CompiledField]),
  );
  const sections = parts
    .filter(({ kind }) => kind === 'group')
    .map(({ id, node }) => ({ id, group: node as Group }) as Section);
  return { fields, sections };
}
