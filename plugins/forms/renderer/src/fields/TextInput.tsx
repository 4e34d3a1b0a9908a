import type { HTMLAttributes } from 'react';
import type { Field, TextField } from '@kassenwerk/forms/model';
import { textOf, type FieldProps } from './field-props';

interface Kind {
  type?: 'text' | 'email' | 'tel';
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  autoComplete?: string;
  capitals?: boolean;
}

const byPrefill: Readonly<Record<string, string>> = {
  'member.firstName': 'given-name',
  'member.lastName': 'family-name',
  'member.title': 'honorific-prefix',
};

/** One line; what is typed stays as it is, and the model reads it. */
function oneLine({ type = 'text', inputMode, autoComplete, capitals }: Kind) {
  return function OneLine({ field, id, given, aria, disabled, onChange }: FieldProps<Field>) {
    const known = autoComplete ?? byPrefill[field.prefill ?? ''];
    return (
      <input
        {...aria}
        id={id}
        className="kwf-input"
        type={type}
        value={textOf(given)}
        disabled={disabled}
        {...(inputMode ? { inputMode } : {})}
        {...(known ? { autoComplete: known } : { autoComplete: 'off' })}
        {...(capitals ? { autoCapitalize: 'characters', spellCheck: false } : {})}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    );
  };
}

const OneLine = oneLine({});
const Digits = oneLine({ inputMode: 'numeric' });

export function TextInput(props: FieldProps<TextField>) {
  const { field, id, given, aria, disabled, onChange } = props;
  if ((field.lines ?? 1) === 1) return field.characters === 'digits' ? <Digits {...props} /> : <OneLine {...props} />;
  return (
    <textarea
      {...aria}
      id={id}
      className="kwf-input"
      rows={field.lines}
      value={textOf(given)}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

export const EmailInput = oneLine({ type: 'email', inputMode: 'email', autoComplete: 'email' });
export const PhoneInput = oneLine({ type: 'tel', inputMode: 'tel', autoComplete: 'tel' });
export const KvnrInput = oneLine({ capitals: true });
