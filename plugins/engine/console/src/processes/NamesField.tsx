import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

interface NamesFieldProps {
  label: string;
  helperText: string;
  value: readonly string[];
  /** How an entry is called where people read it. */
  labelOf(name: string): string;
  /** What may well be meant; everything else can be typed. */
  suggestions: readonly string[];
  required: boolean;
  onChange(value: string[]): void;
}

/** A list of names; what was typed counts also without Enter. */
export function NamesField({ label, helperText, value, labelOf, suggestions, required, onChange }: NamesFieldProps) {
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      size="small"
      options={suggestions.filter((one) => !value.includes(one))}
      value={[...value]}
      getOptionLabel={labelOf}
      onChange={(_event, next) => onChange(next.map((one) => one.trim()).filter(Boolean))}
      renderInput={(input) => (
        <TextField {...input} label={label} helperText={helperText} required={required && value.length === 0} />
      )}
    />
  );
}
