import TextField from '@mui/material/TextField';
import { useState } from 'react';

interface NumberFieldProps {
  label: string;
  value: number | undefined;
  isFixed: boolean;
  min?: number;
  max?: number;
  whole?: boolean;
  onChange(value: number | undefined): void;
}

/** A number that may be empty while somebody types. */
export function NumberField({ label, value, isFixed, min, max, whole, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextField
      size="small"
      fullWidth
      type="number"
      label={label}
      value={typed ?? value ?? ''}
      disabled={isFixed}
      onBlur={() => setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value);
        const number = Number(target.value);
        if (target.value === '') onChange(undefined);
        else if (Number.isFinite(number)) onChange(number);
      }}
      slotProps={{ htmlInput: { min, max, step: whole ? 1 : 'any' }, inputLabel: { shrink: true } }}
    />
  );
}
