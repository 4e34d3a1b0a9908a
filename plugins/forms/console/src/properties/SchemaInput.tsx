import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import Box from '@mui/material/Box';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { DateLimit, Option, Texts } from '@kassenwerk/forms/model';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { AmountInput } from './AmountInput';
import { DateLimitInput } from './DateLimitInput';
import { NumberField } from './NumberField';
import { OptionsInput } from './OptionsInput';
import type { Parameter } from './parameters';
import { TextsInput } from './TextsInput';

interface SchemaInputProps {
  parameter: Parameter;
  value: unknown;
  languages: readonly string[];
  isFixed: boolean;
  onChange(value: unknown): void;
}

/** One parameter of a field type, drawn from its schema. */
export function SchemaInput({ parameter, value, languages, isFixed, onChange }: SchemaInputProps) {
  const translate = useTranslate();
  const { name, kind, choices = [], isOptional, min, max } = parameter;
  const label = translate(`forms.parameters.${name}`, { _: name });
  const word = (choice: string) => translate(`forms.choices.${name}.${choice}`, { _: choice });
  switch (kind) {
    case 'yesNo':
      return (
        <FormControlLabel
          control={<Switch checked={value === true} disabled={isFixed} />}
          label={label}
          onChange={(_event, checked) => onChange(checked ? true : undefined)}
        />
      );
    case 'choice':
      return (
        <PlainSelect
          label={label}
          value={String(value ?? '')}
          disabled={isFixed}
          options={[
            ...(isOptional ? [{ value: '', label: translate('forms.choices.asUsual') }] : []),
            ...choices.map((one) => ({ value: one, label: word(one) })),
          ]}
          onChange={(choice) => onChange(choice || undefined)}
        />
      );
    case 'several':
      return (
        <Box>
          <FormLabel component="p">{label}</FormLabel>
          <FormGroup role="group" aria-label={label}>
            {choices.map((one) => {
              const chosen = (value as string[] | undefined) ?? [];
              const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
              return (
                <FormControlLabel
                  key={one}
                  control={<Checkbox size="small" checked={chosen.includes(one)} disabled={isFixed} />}
                  label={word(one)}
                  onChange={() => onChange(next.length > 0 ? next : undefined)}
                />
              );
            })}
          </FormGroup>
        </Box>
      );
    case 'amount':
      return <AmountInput {...{ label, isFixed, onChange }} cents={value as number | undefined} />;
    case 'number':
      return (
        <NumberField
          {...{ label, isFixed, onChange, min, max }}
          whole={parameter.isWhole}
          value={value as number | undefined}
        />
      );
    case 'texts':
      return (
        <TextsInput
          {...{ label, languages, isFixed, onChange, isOptional }}
          lines={name === 'text' ? 3 : undefined}
          value={value as Texts | undefined}
        />
      );
    case 'dateLimit':
      return <DateLimitInput {...{ label, isFixed, onChange }} value={value as DateLimit | undefined} />;
    case 'options':
      return (
        <OptionsInput {...{ label, languages, isFixed, onChange }} value={(value as Option[] | undefined) ?? []} />
      );
    case 'text':
      return (
        <TextField
          size="small"
          fullWidth
          label={label}
          value={String(value ?? '')}
          disabled={isFixed}
          onChange={({ target }) => onChange(isOptional && target.value === '' ? undefined : target.value)}
        />
      );
    case 'expression':
      return null;
  }
}
