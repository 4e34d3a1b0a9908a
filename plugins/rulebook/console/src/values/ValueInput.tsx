import TextField from '@mui/material/TextField';
import { optionsOf, type Input, type InputColumn, type OutputColumn } from '@kassenwerk/rulebook/model';
import { PlainSelect, useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { CodesBox } from './CodesBox';
import { DayBox } from './DayBox';
import { NumberBox } from './NumberBox';

export type Value = Input[string];

interface ValueInputProps {
  column: InputColumn | OutputColumn;
  value: Value;
  onChange(value: Value): void;
}

/** One value of a column's type; nothing chosen means that it is not known. */
export function ValueInput({ column, value, onChange }: ValueInputProps) {
  const language = useLanguage();
  const translate = useTranslate();
  const label = column.label[language];
  const none = { value: '', label: translate('rules.value.none') };
  switch (column.type) {
    case 'choice': {
      const options = optionsOf(column).map((one) => ({ value: one.value, label: one.label[language] }));
      return (
        <PlainSelect
          label={label}
          value={typeof value === 'string' ? value : ''}
          options={[none, ...options]}
          onChange={(next) => onChange(next || undefined)}
        />
      );
    }
    case 'set':
      return (
        <CodesBox
          label={label}
          options={optionsOf(column)}
          value={Array.isArray(value) ? (value as readonly string[]) : []}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <NumberBox
          label={label}
          settings={column}
          value={typeof value === 'number' ? value : undefined}
          onChange={onChange}
        />
      );
    case 'date':
      return <DayBox label={label} value={typeof value === 'string' ? value : undefined} onChange={onChange} />;
    case 'yesNo':
      return (
        <PlainSelect
          label={label}
          value={typeof value === 'boolean' ? String(value) : ''}
          options={[none, ...['true', 'false'].map((one) => ({ value: one, label: translate(`rules.value.${one}`) }))]}
          onChange={(next) => onChange(next === '' ? undefined : next === 'true')}
        />
      );
    case 'text':
      return (
        <TextField
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => onChange(target.value || undefined)}
        />
      );
  }
}
