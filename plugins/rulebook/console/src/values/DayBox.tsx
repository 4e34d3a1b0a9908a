import TextField from '@mui/material/TextField';

interface DayBoxProps {
  label: string;
  value: string | undefined;
  required?: boolean;
  helperText?: string;
  onChange(day: string | undefined): void;
}

/** A day; the browser's own calendar. */
export const DayBox = ({ value, onChange, ...field }: DayBoxProps) => (
  <TextField
    {...field}
    type="date"
    value={value ?? ''}
    onChange={({ target }) => onChange(target.value || undefined)}
    slotProps={{ inputLabel: { shrink: true } }}
  />
);
