import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { Option } from '@kassenwerk/rulebook/model';
import { useLanguage } from '@kassenwerk/kernel/console';

interface CodesBoxProps {
  label: string;
  options: readonly Option[];
  value: readonly string[];
  onChange(values: string[]): void;
}

/** Several values of a code list. */
export function CodesBox({ label, options, value, onChange }: CodesBoxProps) {
  const language = useLanguage();
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      options={options.map((one) => one.value)}
      getOptionLabel={(code) => options.find((one) => one.value === code)?.label[language] ?? code}
      value={[...value]}
      onChange={(_event, next) => onChange(next)}
      renderInput={(field) => <TextField {...field} label={label} />}
    />
  );
}
