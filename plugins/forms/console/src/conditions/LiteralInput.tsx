import TextField from '@mui/material/TextField';
import { textIn, type Scalar } from '@kassenwerk/forms/model';
import { useLanguage, PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { AmountInput } from '../properties/AmountInput';
import { NumberField } from '../properties/NumberField';
import { isAmount, optionsOf, type Subject } from './subjects';

interface LiteralInputProps {
  value: Scalar;
  subject: Pick<Subject, 'kind' | 'type' | 'field'> & Partial<Subject>;
  isFixed: boolean;
  onChange(value: Scalar): void;
}

/** A value of the kind that it is compared with. */
export function LiteralInput({ value, subject, isFixed, onChange }: LiteralInputProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const label = translate('forms.condition.value');
  const whole = subject as Subject;
  const options = optionsOf(whole)?.map((one) => ({
    value: one.value,
    label: textIn(one.label, language) || one.value,
  }));
  if (options)
    return <PlainSelect label={label} value={String(value)} disabled={isFixed} options={options} onChange={onChange} />;
  if (subject.type === 'yesNo')
    return (
      <PlainSelect
        label={label}
        value={String(value)}
        disabled={isFixed}
        options={['true', 'false'].map((one) => ({ value: one, label: translate(`forms.condition.${one}`) }))}
        onChange={(one) => onChange(one === 'true')}
      />
    );
  if (isAmount(whole))
    return (
      <AmountInput label={label} cents={Number(value)} isFixed={isFixed} onChange={(cents) => onChange(cents ?? 0)} />
    );
  if (subject.type === 'number')
    return (
      <NumberField label={label} value={Number(value)} isFixed={isFixed} onChange={(number) => onChange(number ?? 0)} />
    );
  return (
    <TextField
      size="small"
      fullWidth
      type={subject.type === 'date' ? 'date' : 'text'}
      label={label}
      value={String(value)}
      disabled={isFixed}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
