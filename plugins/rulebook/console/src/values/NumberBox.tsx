import TextField from '@mui/material/TextField';
import type { NumberSettings } from '@kassenwerk/rulebook/model';
import { useLanguage } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { readNumber, writtenNumber } from './numbers';

interface NumberBoxProps {
  label: string;
  value: number | undefined;
  settings: NumberSettings;
  onChange(value: number | undefined): void;
}

/** A number as people write it; cents are typed as euros. What is no number is shown as an error and counts as none. */
export function NumberBox({ label, value, settings, onChange }: NumberBoxProps) {
  const language = useLanguage();
  const [text, setText] = useState(() => writtenNumber(value, settings, language));
  const isWrong = text.trim() !== '' && readNumber(text, settings) === undefined;
  return (
    <TextField
      label={settings.money ? `${label} (€)` : label}
      value={text}
      error={isWrong}
      onChange={({ target }) => {
        setText(target.value);
        onChange(readNumber(target.value, settings));
      }}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  );
}
