import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState, type ChangeEvent } from 'react';
import { useTranslate } from 'react-admin';

const types = ['image/png', 'image/svg+xml'];
const maxBytes = 140_000;

interface LogoFieldProps {
  /** The picture as a data address; empty without one. */
  value: string;
  disabled: boolean;
  onChange(value: string): void;
}

/** A picture from the disk. */
export function LogoField({ value, disabled, onChange }: LogoFieldProps) {
  const translate = useTranslate();
  const id = useId();
  const [problem, setProblem] = useState('');
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    const fits = types.includes(file.type) && file.size <= maxBytes;
    setProblem(fits ? '' : translate('portal.branding.logoRefused'));
    if (fits) onChange(await dataAddressOf(file));
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Typography component="label" htmlFor={id} variant="body2">
        {translate('portal.branding.field.logo')}
      </Typography>
      <input
        id={id}
        type="file"
        accept={types.join(',')}
        disabled={disabled}
        aria-describedby={`${id}-help`}
        onChange={(event) => void take(event)}
      />
      <Typography id={`${id}-help`} variant="body2" color={problem ? 'error' : 'textSecondary'} role="status">
        {problem || translate('portal.branding.logoHelp')}
      </Typography>
      {value && !disabled && (
        <Button size="small" onClick={() => onChange('')}>
          {translate('portal.branding.logoRemove')}
        </Button>
      )}
    </Box>
  );
}

const dataAddressOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
