import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { shownValue } from './condition-lines';
import { JsonField } from './JsonField';
import { NameField, type Suggestion } from './NameField';
import { NamesField } from './NamesField';
import { PairsField } from './PairsField';
import { kindOf, takesFixedValues, variantName } from './parameter-kinds';
import { ChoicesField } from './ChoicesField';
import type { ParameterSchema } from './process-api';
import { useSuggestions } from './useSuggestions';

export interface ParameterFieldProps {
  name: string;
  schema: ParameterSchema;
  value: unknown;
  required: boolean;
  tenant: string;
  itemData: readonly Suggestion[];
  onChange(value: unknown): void;
  onBroken(isBroken: boolean): void;
}

/** One parameter of a step, in the field that fits its kind. */
export function ParameterField(props: ParameterFieldProps) {
  const { name, schema, value, required, tenant, itemData, onChange, onBroken } = props;
  const translate = useTranslate();
  const suggestions = useSuggestions(tenant, schema.choose ?? schema.items?.choose, itemData);
  const label = translate(`resources.processes.parameters.${name}`, { _: name });
  const hint = translate(`resources.processes.hints.${name}`, { _: '' });
  const option = (one: string) => ({ value: one, label: translate(`resources.processes.options.${one}`, { _: one }) });
  const standard =
    schema.default === undefined || typeof schema.default === 'object'
      ? ''
      : translate('resources.processes.standard', { value: option(shownValue(schema.default)).label });
  const labels = new Map(suggestions.map((one) => [one.value, one.label]));
  const tree = schema.items?.choose === 'itemData' ? 'data' : 'outcomes';
  const nameOf = (one: string) => translate(`resources.processes.${tree}.${one.replaceAll('.', '_')}`, { _: one });
  const helperText = [hint, value === undefined && standard].filter(Boolean).join(' ');
  switch (kindOf(schema, value)) {
    case 'variantValue':
      return (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={() => onChange(undefined)}>
              {translate('resources.processes.ownValue')}
            </Button>
          }
        >
          {translate('resources.processes.fromVariant', { label, name: variantName(value) })}
        </Alert>
      );
    case 'yesNo':
      return (
        <Box>
          <FormControlLabel
            control={
              <Switch
                checked={(value ?? schema.default) === true}
                onChange={(_event, isOn) => onChange(isOn === (schema.default ?? false) ? undefined : isOn)}
              />
            }
            label={label}
          />
          {hint && <Box sx={{ color: 'text.secondary', fontSize: 12.5, pl: 6 }}>{hint}</Box>}
        </Box>
      );
    case 'number':
      return (
        <TextField
          size="small"
          type="number"
          label={label}
          required={required}
          helperText={helperText}
          value={shownValue(value)}
          onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
          slotProps={{
            htmlInput: {
              min: schema.minimum ?? schema.exclusiveMinimum,
              max: schema.maximum,
              step: schema.type === 'integer' ? 1 : 'any',
            },
          }}
        />
      );
    case 'choice':
      return (
        <PlainSelect
          label={label}
          helperText={hint}
          value={shownValue(value ?? schema.default)}
          options={[...(schema.default === undefined ? [{ value: '', label: '–' }] : []), ...schema.enum!.map(option)]}
          onChange={onChange}
        />
      );
    case 'choices':
      return (
        <ChoicesField
          label={label}
          hint={hint}
          options={schema.items!.enum!.map(option)}
          chosen={(value ?? schema.default ?? []) as string[]}
          onChange={onChange}
        />
      );
    case 'names':
      return (
        <NamesField
          label={label}
          helperText={[hint, translate('resources.processes.namesHint')].filter(Boolean).join(' ')}
          required={required}
          labelOf={(one) => labels.get(one) ?? nameOf(one)}
          suggestions={suggestions.map((one) => one.value)}
          value={(value ?? schema.default ?? []) as string[]}
          onChange={onChange}
        />
      );
    case 'bilingual':
      return <BilingualField label={label} required={required} value={value} onChange={onChange} />;
    case 'pairs':
      return (
        <PairsField
          label={label}
          helperText={hint || undefined}
          value={(value ?? {}) as Record<string, unknown>}
          takesFixed={takesFixedValues(schema)}
          suggestions={itemData}
          onChange={onChange}
        />
      );
    case 'text':
      return schema.choose ? (
        <NameField
          label={label}
          required={required}
          helperText={helperText}
          suggestions={suggestions}
          value={shownValue(value)}
          onChange={onChange}
        />
      ) : (
        <TextField
          size="small"
          label={label}
          required={required}
          helperText={helperText}
          value={shownValue(value)}
          onChange={({ target }) => onChange(target.value)}
          slotProps={{ htmlInput: { maxLength: schema.maxLength } }}
        />
      );
    case 'json':
      return <JsonField label={label} helperText={hint} value={value} onChange={onChange} onBroken={onBroken} />;
  }
}

type BilingualFieldProps = Pick<ParameterFieldProps, 'value' | 'required' | 'onChange'> & { label: string };

/** A text that people read. English may be left out; then it is the German one. */
export function BilingualField({ label, value, required, onChange }: BilingualFieldProps) {
  const translate = useTranslate();
  const { de = '', en = '' } = (value ?? {}) as { de?: string; en?: string };
  const change = (next: { de: string; en: string }) => onChange(next.de.trim() || next.en.trim() ? next : undefined);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
      <TextField
        size="small"
        required={required}
        label={translate('resources.processes.german', { label })}
        value={de}
        onChange={({ target }) => change({ de: target.value, en: en === de ? target.value : en })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        size="small"
        label={translate('resources.processes.english', { label })}
        value={en}
        onChange={({ target }) => change({ de, en: target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </Box>
  );
}
