import type { AddressField, BankAccountField } from '@kassenwerk/forms/model';
import { useHost } from '../host';
import { partsOf, textOf, withoutRequired, withPart, type FieldProps } from './field-props';

interface Part {
  name: string;
  label: string;
  hint?: string;
  width: 'full' | 'most' | 'few';
  autoComplete: string;
  optional?: boolean;
  digits?: boolean;
  capitals?: boolean;
  maxLength?: number;
}

interface PartsProps extends Omit<FieldProps, 'field' | 'path' | 'value'> {
  parts: readonly Part[];
}

/** An answer of several lines; the first has the id of the field. */
function Parts({ parts, id, given, aria, disabled, onChange }: PartsProps) {
  const answers = partsOf(given);
  const others = withoutRequired(aria);
  return (
    <div className="kwf-parts">
      {parts.map((part, index) => {
        const inputId = index === 0 ? id : `${id}-${part.name}`;
        return (
          <span key={part.name} className={`kwf-part kwf-part-${part.width}`}>
            <label htmlFor={inputId}>{part.label}</label>
            {part.hint ? <small>{part.hint}</small> : null}
            <input
              {...others}
              {...(aria['aria-required'] && !part.optional ? { 'aria-required': true } : {})}
              id={inputId}
              className="kwf-input"
              autoComplete={part.autoComplete}
              value={textOf(answers[part.name])}
              disabled={disabled}
              {...(part.maxLength ? { maxLength: part.maxLength } : {})}
              {...(part.digits ? { inputMode: 'numeric' as const } : {})}
              {...(part.capitals ? { autoCapitalize: 'characters', spellCheck: false } : {})}
              onChange={(event) => onChange(withPart(given, part.name, event.target.value))}
            />
          </span>
        );
      })}
    </div>
  );
}

export function AddressInput({ field, ...props }: FieldProps<AddressField>) {
  const { words } = useHost();
  const { abroad = false } = field;
  const parts: Part[] = [
    { name: 'street', label: words.street, width: 'most', autoComplete: 'address-line1' },
    { name: 'houseNumber', label: words.houseNumber, width: 'few', autoComplete: 'off', optional: abroad },
    { name: 'supplement', label: words.supplement, width: 'full', autoComplete: 'address-line2', optional: true },
    { name: 'postalCode', label: words.postalCode, width: 'few', autoComplete: 'postal-code', digits: !abroad },
    { name: 'town', label: words.town, width: 'most', autoComplete: 'address-level2' },
  ];
  const country: Part = {
    name: 'country',
    label: words.country,
    hint: words.countryHint,
    width: 'few',
    autoComplete: 'country',
    capitals: true,
    maxLength: 2,
  };
  return <Parts {...props} parts={abroad ? [...parts, country] : parts} />;
}

export function BankAccountInput(props: FieldProps<BankAccountField>) {
  const { words } = useHost();
  const parts: Part[] = [
    { name: 'iban', label: words.iban, width: 'full', autoComplete: 'off', capitals: true, maxLength: 42 },
    { name: 'accountHolder', label: words.accountHolder, width: 'full', autoComplete: 'name' },
  ];
  return <Parts {...props} parts={parts} />;
}
