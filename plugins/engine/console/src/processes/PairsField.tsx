import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { shownValue, typedText, typedValue } from './condition-lines';
import { NameField, type Suggestion } from './NameField';

interface PairsFieldProps {
  label: string;
  helperText: string | undefined;
  value: Readonly<Record<string, unknown>>;
  /** `=5` is the value 5 for every item, and no path. */
  takesFixed: boolean;
  suggestions: readonly Suggestion[];
  onChange(value: Record<string, unknown> | undefined): void;
  /** Hears whether a name stands there twice. */
  onBroken(isBroken: boolean): void;
}

interface Pair {
  name: string;
  text: string;
  /** As it is stored; read anew only where somebody types. */
  value: unknown;
}

/** Which name gets which item data. */
export function PairsField(props: PairsFieldProps) {
  const { label, helperText, value, takesFixed, suggestions, onChange, onBroken } = props;
  const translate = useTranslate();
  const [pairs, setPairs] = useState<Pair[]>(() =>
    Object.entries(value).map(([name, one]) => ({ name, text: textOf(one), value: one })),
  );
  const change = (next: Pair[]) => {
    setPairs(next);
    const told = next.filter(({ name }) => name.trim() !== '');
    const names = told.map(({ name }) => name.trim());
    onBroken(new Set(names).size < names.length);
    onChange(
      told.length > 0 ? Object.fromEntries(told.map((one, place) => [names[place]!, one.value] as const)) : undefined,
    );
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
      {pairs.map(({ name, text, value: stored }, place) => (
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
            error={pairs.some((one, at) => at !== place && one.name.trim() !== '' && one.name.trim() === name.trim())}
            onChange={({ target }) => change(pairs.with(place, { name: target.value, text, value: stored }))}
          />
          <NameField
            label={translate('resources.processes.pairs.value')}
            value={text}
            suggestions={suggestions}
            onChange={(next) => change(pairs.with(place, { name, text: next, value: valueOf(next, takesFixed) }))}
          />
          <IconButton
            aria-label={translate('resources.processes.pairs.remove', { name: name || place + 1 })}
            onClick={() => change(pairs.toSpliced(place, 1))}
          >
            <Close fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Button
        startIcon={<Add />}
        sx={{ justifySelf: 'start' }}
        onClick={() => change([...pairs, { name: '', text: '', value: '' }])}
      >
        {translate('resources.processes.pairs.add')}
      </Button>
    </Box>
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'value' in value ? `=${typedText(value.value)}` : shownValue(value);

const valueOf = (text: string, takesFixed: boolean): unknown =>
  takesFixed && text.startsWith('=') ? { value: typedValue(text.slice(1), 'eq') } : text.trim();
