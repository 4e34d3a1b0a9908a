import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

export interface Suggestion {
  value: string;
  label: string;
}

interface NameFieldProps {
  label: string;
  helperText?: string;
  value: string;
  suggestions: readonly Suggestion[];
  required?: boolean;
  onChange(value: string): void;
}

/** The name of something that is mostly there already: it is chosen from a list, and may be typed. */
export function NameField({ label, helperText, value, suggestions, required = false, onChange }: NameFieldProps) {
  const labels = new Map(suggestions.map((one) => [one.value, one.label]));
  return (
    <Autocomplete
      freeSolo
      fullWidth
      size="small"
      options={suggestions.map((one) => one.value)}
      // Who opens the list wants to see what there is, not what begins with what stands there.
      filterOptions={(options, { inputValue }) =>
        inputValue === value
          ? options
          : options.filter((one) =>
              `${one} ${labels.get(one)}`.toLocaleLowerCase().includes(inputValue.toLocaleLowerCase()),
            )
      }
      inputValue={value}
      value={value}
      onInputChange={(_event, next) => onChange(next)}
      renderOption={({ key, ...attributes }, one) => (
        <li key={key} {...attributes}>
          {labels.get(one) === one ? one : `${labels.get(one)} (${one})`}
        </li>
      )}
      renderInput={(input) => (
        <TextField
          {...input}
          label={label}
          required={required}
          helperText={[labels.get(value) === value ? undefined : labels.get(value), helperText]
            .filter(Boolean)
            .join(' · ')}
        />
      )}
    />
  );
}
