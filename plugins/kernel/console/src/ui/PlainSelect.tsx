import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { useId } from 'react';

export interface PlainOption {
  value: string;
  label: string;
  /** Heading that options stand under. */
  section?: string;
}

interface PlainSelectProps extends Pick<TextFieldProps, 'sx' | 'helperText' | 'disabled' | 'error'> {
  label: string;
  value: string;
  options: readonly PlainOption[];
  onChange(value: string): void;
}

/** The browser's own drop-down list: quick with hundreds of entries, and every keyboard and screen reader knows it. */
export function PlainSelect({ label, value, options, onChange, ...field }: PlainSelectProps) {
  const id = useId();
  const sections = [...new Set(options.map(({ section }) => section))];
  return (
    <TextField
      {...field}
      select
      size="small"
      fullWidth
      id={id}
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true, htmlFor: id } }}
    >
      {sections.map((section) => {
        const entries = options.filter((one) => one.section === section).map(toOption);
        return section === undefined ? (
          entries
        ) : (
          <optgroup key={section} label={section}>
            {entries}
          </optgroup>
        );
      })}
    </TextField>
  );
}

const toOption = ({ value, label }: PlainOption) => (
  <option key={value} value={value}>
    {label}
  </option>
);
