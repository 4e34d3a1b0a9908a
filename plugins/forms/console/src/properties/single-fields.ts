import type { Field, FieldTypeName, FormDefinition } from '@kassenwerk/forms/model';
import { nameOf } from '../editing';
import { sourcesAround } from '../conditions/scope';
import type { PlainOption } from '@kassenwerk/kernel/console';

/** Fields of a type that are asked once, not for each entry of a repeated group. */
export const singleFields = (definition: FormDefinition, type: FieldTypeName): PlainOption[] =>
  [...new Set(sourcesAround(definition).map(({ field }) => field))]
    .filter((field: Field) => field.type === type)
    .map((field) => ({ value: field.id, label: nameOf(field, 'de') }));
