import { textIn, type MoneyField, type NumberField } from '@kassenwerk/forms/model';
import { useHost } from '../host';
import { textOf, type FieldProps } from './field-props';

/** Not `type="number"`: those swallow a comma that the browser's language does not expect, and spin when somebody scrolls. */
export function NumberInput({ field, id, given, aria, disabled, onChange }: FieldProps<NumberField>) {
  const { language } = useHost();
  const shown =
    typeof given === 'number' && language.startsWith('de') ? String(given).replace('.', ',') : textOf(given);
  return (
    <span className="kwf-with-unit">
      <input
        {...aria}
        id={id}
        className="kwf-input kwf-short"
        inputMode={(field.decimals ?? 0) > 0 ? 'decimal' : 'numeric'}
        autoComplete="off"
        value={shown}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
      {field.unit ? <span className="kwf-unit">{textIn(field.unit, language)}</span> : null}
    </span>
  );
}

export function MoneyInput({ field, id, given, aria, disabled, onChange }: FieldProps<MoneyField>) {
  const { language } = useHost();
  return (
    <span className="kwf-with-unit">
      <input
        {...aria}
        id={id}
        className="kwf-input kwf-short"
        inputMode="decimal"
        autoComplete="off"
        value={typeof given === 'number' ? amountText(given, language) : textOf(given)}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
      <span className="kwf-unit">{field.currency ?? '€'}</span>
    </span>
  );
}

/** Whole cents as people write them. */
function amountText(cents: number, language: string): string {
  const text = (cents / 100).toFixed(2);
  return language.startsWith('de') ? text.replace('.', ',') : text;
}
