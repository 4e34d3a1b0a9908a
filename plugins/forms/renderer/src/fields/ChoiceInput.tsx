import { textIn, type ChoiceField, type Option, type YesNoField } from '@kassenwerk/forms/model';
import { useHost } from '../host';
import { textOf, withoutRequired, type ControlAria, type FieldProps } from './field-props';

/** From here on a list that drops down is easier to survey. */
const mostButtons = 7;

export const isList = ({ options, shownAs }: ChoiceField): boolean =>
  (shownAs ?? (options.length > mostButtons ? 'list' : 'buttons')) === 'list';

export function ChoiceInput(props: FieldProps<ChoiceField>) {
  const { language } = useHost();
  const { field, id, given, aria, disabled, onChange } = props;
  if (isList(field)) return <DropDown {...props} />;
  const entries = field.options.map(({ value, label, help }: Option) => ({
    value,
    label: textIn(label, language),
    ...(help ? { help: textIn(help, language) } : {}),
  }));
  return <Radios {...{ id, aria, disabled }} entries={entries} chosen={textOf(given)} onChoose={onChange} />;
}

function DropDown({ field, id, given, aria, disabled, onChange }: FieldProps<ChoiceField>) {
  const { words, language } = useHost();
  return (
    <select
      {...aria}
      id={id}
      className="kwf-input"
      value={textOf(given)}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value || undefined)}
    >
      <option value="">{words.choose}</option>
      {field.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {textIn(label, language)}
        </option>
      ))}
    </select>
  );
}

export function YesNoInput({ id, given, aria, disabled, onChange }: FieldProps<YesNoField>) {
  const { words } = useHost();
  const entries = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ];
  const chosen = typeof given === 'boolean' ? (given ? 'yes' : 'no') : '';
  return <Radios {...{ id, aria, disabled, entries, chosen }} onChoose={(value) => onChange(value === 'yes')} />;
}

interface RadioProps {
  id: string;
  aria: ControlAria;
  disabled: boolean;
  entries: readonly { value: string; label: string; help?: string }[];
  chosen: string;
  onChoose(value: string): void;
}

/** The first one has the id of the field, so that a link to an error leads to it. */
export function Radios({ id, aria, disabled, entries, chosen, onChoose }: RadioProps) {
  return (
    <span className="kwf-choices">
      {entries.map(({ value, label, help }, index) => (
        <label key={value} className="kwf-choice">
          <input
            {...withoutRequired(aria)}
            type="radio"
            id={index === 0 ? id : `${id}-${value}`}
            name={id}
            value={value}
            checked={chosen === value}
            disabled={disabled}
            onChange={() => onChoose(value)}
          />
          <span>
            {label}
            {help ? <small>{help}</small> : null}
          </span>
        </label>
      ))}
    </span>
  );
}
