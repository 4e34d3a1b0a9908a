import { textIn, type MultipleChoiceField } from '@kassenwerk/forms/model';
import { useHost } from '../host';
import { withoutRequired, type FieldProps } from './field-props';

export function MultipleChoiceInput({ field, id, given, aria, disabled, onChange }: FieldProps<MultipleChoiceField>) {
  const { language } = useHost();
  const chosen = Array.isArray(given) ? (given as string[]) : [];
  const toggle = (value: string) => {
    const now = toggled(chosen, value, field.exclusive);
    onChange(now.length > 0 ? now : undefined);
  };
  return (
    <span className="kwf-choices">
      {field.options.map(({ value, label, help }, index) => (
        <label key={value} className="kwf-choice">
          <input
            {...withoutRequired(aria)}
            type="checkbox"
            id={index === 0 ? id : `${id}-${value}`}
            checked={chosen.includes(value)}
            disabled={disabled}
            onChange={() => toggle(value)}
          />
          <span>
            {textIn(label, language)}
            {help ? <small>{textIn(help, language)}</small> : null}
          </span>
        </label>
      ))}
    </span>
  );
}

/** „Keine davon“ takes all others away, and each other takes it away. */
function toggled(chosen: readonly string[], value: string, exclusive: string | undefined): string[] {
  if (chosen.includes(value)) return chosen.filter((one) => one !== value);
  if (value === exclusive) return [value];
  return [...chosen.filter((one) => one !== exclusive), value];
}
