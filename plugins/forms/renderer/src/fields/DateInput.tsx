import type { DateField, PeriodField } from '@kassenwerk/forms/model';
import { useHost } from '../host';
import { dateGiven, datePartsOf, type DateParts } from './date-parts';
import { partsOf, withPart, type ControlAria, type FieldProps } from './field-props';

interface DayProps {
  id: string;
  given: unknown;
  aria: ControlAria;
  disabled: boolean;
  isBirthDate?: boolean;
  onChange(given: string | undefined): void;
}

const autoComplete = { day: 'bday-day', month: 'bday-month', year: 'bday-year' } as const;

/** Day, month and year by themselves: typed with the digits of a phone, without a calendar to leaf back forty years in. */
function Day({ id, given, aria, disabled, isBirthDate = false, onChange }: DayProps) {
  const { words } = useHost();
  const parts = datePartsOf(given);
  const input = (part: keyof DateParts, label: string, maxLength: number, inputId: string) => (
    <span className="kwf-date-part">
      <label htmlFor={inputId}>{label}</label>
      <input
        {...aria}
        id={inputId}
        className={`kwf-input kwf-digits-${maxLength}`}
        inputMode="numeric"
        maxLength={maxLength}
        autoComplete={isBirthDate ? autoComplete[part] : 'off'}
        value={parts[part]}
        disabled={disabled}
        onChange={(event) => onChange(dateGiven({ ...parts, [part]: event.target.value.replace(/\D/g, '') }))}
      />
    </span>
  );
  return (
    <span className="kwf-date">
      {input('day', words.day, 2, id)}
      {input('month', words.month, 2, `${id}-month`)}
      {input('year', words.year, 4, `${id}-year`)}
    </span>
  );
}

export function DateInput({ field, id, given, aria, disabled, onChange }: FieldProps<DateField>) {
  const isBirthDate = field.prefill === 'member.birthDate';
  return <Day {...{ id, given, aria, disabled, isBirthDate, onChange }} />;
}

export function PeriodInput({ id, given, aria, disabled, onChange }: FieldProps<PeriodField>) {
  const { words } = useHost();
  const parts = partsOf(given);
  const change = (part: 'from' | 'to') => (day: string | undefined) => onChange(withPart(given, part, day));
  const day = (part: 'from' | 'to', label: string, dayId: string) => (
    <fieldset className="kwf-part">
      <legend>{label}</legend>
      <Day id={dayId} given={parts[part]} aria={aria} disabled={disabled} onChange={change(part)} />
    </fieldset>
  );
  return (
    <div className="kwf-parts">
      {day('from', words.from, id)}
      {day('to', words.to, `${id}-to`)}
    </div>
  );
}
