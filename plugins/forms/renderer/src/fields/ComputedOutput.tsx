import { fieldTypeOf, type ComputedField } from '@kassenwerk/forms/model';
import { useHost } from '../host';
import type { FieldProps } from './field-props';

/** A result: screen readers hear it when it changes. */
export function ComputedOutput({ field, id, value }: FieldProps<ComputedField>) {
  const { language } = useHost();
  const shown = value === undefined ? '–' : fieldTypeOf(field).show(value, field, language);
  return (
    <output id={id} className="kwf-output">
      {shown}
    </output>
  );
}
