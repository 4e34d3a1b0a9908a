import { textIn, type ConsentField, type DeclarationField } from '@kassenwerk/forms/model';
import { useHost } from '../host';
import { Radios } from './ChoiceInput';
import { partsOf, type FieldProps } from './field-props';

/** Neither answer is chosen beforehand, and a refusal is as easy as a consent. */
export function ConsentInput({ field, id, given, aria, disabled, onChange }: FieldProps<ConsentField>) {
  const { words, language } = useHost();
  const { textVersion } = field;
  const { given: isGiven, textVersion: read } = partsOf(given);
  // Who agreed to an older text has not answered this one.
  const chosen = typeof isGiven === 'boolean' && read === textVersion ? (isGiven ? 'yes' : 'no') : '';
  const entries = [
    { value: 'yes', label: words.consentYes },
    { value: 'no', label: words.consentNo },
  ];
  return (
    <>
      <span className="kwf-text" id={`${id}-text`}>
        {textIn(field.text, language)}
        <small>{words.textVersion(textVersion)}</small>
      </span>
      <Radios
        {...{ id, disabled, entries, chosen }}
        aria={{ ...aria, 'aria-describedby': [`${id}-text`, aria['aria-describedby']].filter(Boolean).join(' ') }}
        onChoose={(value) => onChange({ given: value === 'yes', textVersion })}
      />
    </>
  );
}

export function DeclarationInput({ field, id, given, aria, disabled, onChange }: FieldProps<DeclarationField>) {
  const { language } = useHost();
  return (
    <label className="kwf-choice">
      <input
        {...aria}
        type="checkbox"
        id={id}
        checked={given === true}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked || undefined)}
      />
      <span className="kwf-declared">{textIn(field.text, language)}</span>
    </label>
  );
}
