import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

interface JsonFieldProps {
  label: string;
  helperText?: string;
  value: unknown;
  onChange(value: unknown): void;
  /** Hears whether what stands there can be read. */
  onBroken(isBroken: boolean): void;
}

/** For the few settings that have no field of their own: as the engine stores them. */
export function JsonField({ label, helperText, value, onChange, onBroken }: JsonFieldProps) {
  const translate = useTranslate();
  const [text, setText] = useState(() => (value === undefined ? '' : JSON.stringify(value, null, 2)));
  const read = readJson(text);
  const isBroken = 'broken' in read;
  return (
    <TextField
      multiline
      minRows={2}
      maxRows={16}
      label={label}
      value={text}
      error={isBroken}
      helperText={isBroken ? translate('resources.processes.json.broken') : helperText}
      onChange={({ target }) => {
        setText(target.value);
        const next = readJson(target.value);
        onBroken('broken' in next);
        if (!('broken' in next)) onChange(next.value);
      }}
      slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'monospace', fontSize: 13 } } }}
    />
  );
}

function readJson(text: string): { value: unknown } | { broken: true } {
  if (text.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { broken: true };
  }
}
