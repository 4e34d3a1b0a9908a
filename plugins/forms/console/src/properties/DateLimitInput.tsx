import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { DateLimit } from '@kassenwerk/forms/model';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { NumberField } from './NumberField';

interface DateLimitInputProps {
  label: string;
  value: DateLimit | undefined;
  isFixed: boolean;
  onChange(value: DateLimit | undefined): void;
}

/** No limit, a fixed day, or so many days from today. */
export function DateLimitInput({ label, value, isFixed, onChange }: DateLimitInputProps) {
  const translate = useTranslate();
  const kind = !value ? 'none' : 'on' in value ? 'on' : 'daysFromToday';
  const choose = (next: string) =>
    onChange(next === 'none' ? undefined : next === 'on' ? { on: '2000-01-01' } : { daysFromToday: 0 });
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' }}>
      <PlainSelect
        label={label}
        value={kind}
        disabled={isFixed}
        onChange={choose}
        options={['none', 'on', 'daysFromToday'].map((one) => ({
          value: one,
          label: translate(`forms.choices.dateLimit.${one}`),
        }))}
      />
      {value && 'on' in value && (
        <TextField
          size="small"
          type="date"
          label={translate('forms.choices.dateLimit.day')}
          value={value.on}
          disabled={isFixed}
          onChange={({ target }) => target.value && onChange({ on: target.value })}
        />
      )}
      {value && 'daysFromToday' in value && (
        <NumberField
          whole
          label={translate('forms.choices.dateLimit.days')}
          value={value.daysFromToday}
          isFixed={isFixed}
          onChange={(days) => onChange({ daysFromToday: Math.round(days ?? 0) })}
        />
      )}
    </Box>
  );
}
