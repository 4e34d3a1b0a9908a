import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';

interface AmountInputProps {
  label: string;
  cents: number | undefined;
  isFixed: boolean;
  onChange(cents: number | undefined): void;
}

/** Euros for people, whole cents for the form. */
export function AmountInput({ label, cents, isFixed, onChange }: AmountInputProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextField
      size="small"
      fullWidth
      type="number"
      label={label}
      value={typed ?? (cents === undefined ? '' : cents / 100)}
      disabled={isFixed}
      onBlur={() => setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value === '' ? undefined : Math.round(Number(target.value) * 100));
      }}
      slotProps={{
        htmlInput: { step: '0.01' },
        inputLabel: { shrink: true },
        input: { endAdornment: <InputAdornment position="end">€</InputAdornment> },
      }}
    />
  );
}
