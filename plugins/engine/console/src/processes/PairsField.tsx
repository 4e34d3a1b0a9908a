import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { shownValue, typedValue } from './condition-lines';
import { NameField, type Suggestion } from './NameField';

interface PairsFieldProps {
  label: string;
  helperText: string | undefined;
  value: Readonly<Record<string, unknown>>;
  /** `=5` is the value 5 for every item, and no path. */
  takesFixed: boolean;
  suggestions: readonly Suggestion[];
  onChange(value: Record<string, unknown> | undefined): void;
}

type Pair = readonly [name: string, value: string];

/** Which name gets which item data. */
export function PairsField({ label, helperText, value, takesFixed, suggestions, onChange }: PairsFieldProps) {
  const translate = useTranslate();
  const [pairs, setPairs] = useState<Pair[]>(() => Object.entries(value).map(([name, one]) => [name, textOf(one)]));
  const change = (next: Pair[]) => {
    setPairs(next);
    const told = next.filter(([name]) => name.trim() !== '');
    const read = told.map(([name, text]) => [name.trim(), takesFixed ? valueOf(text) : text.trim()]);
    onChange(told.length > 0 ? (Object.fromEntries(read) as Record<string, unknown>) : undefined);
  };
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 1 }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {label}
      </Typography>
      {helperText && (
        <Typography variant="caption" color="textSecondary">
          {helperText}
        </Typography>
      )}
      {pairs.map(([name, text], place) => (
        <Box
          key={place}
          role="group"
          aria-label={`${label} ${place + 1}`}
          sx={{
            display: 'grid',
            gap: 1,
            gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
            alignItems: 'start',
          }}
        >
          <TextField
            size="small"
            label={translate('resources.processes.pairs.name')}
            value={name}
            onChange={({ target }) => change(pairs.with(place, [target.value, text]))}
          />
          <NameField
            label={translate('resources.processes.pairs.value')}
            value={text}
            suggestions={suggestions}
            onChange={(next) => change(pairs.with(place, [name, next]))}
          />
          <IconButton
            aria-label={translate('resources.processes.pairs.remove', { name: name || place + 1 })}
            onClick={() => change(pairs.toSpliced(place, 1))}
          >
            <Close fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Button startIcon={<Add />} sx={{ justifySelf: 'start' }} onClick={() => change([...pairs, ['', '']])}>
        {translate('resources.processes.pairs.add')}
      </Button>
    </Box>
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'value' in value ? `=${shownValue(value.value)}` : shownValue(value);

const valueOf = (text: string): unknown =>
  text.startsWith('=') ? { value: typedValue(text.slice(1), 'eq') } : text.trim();
