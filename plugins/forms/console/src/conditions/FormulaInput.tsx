import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { ComputedField, Expression, Operation, ValueType } from '@kassenwerk/forms/model';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { ConditionInput } from './ConditionInput';
import { firstFormula, formulaRules, formulasGiving, isFormula, type Formula } from './formulas';
import { LiteralInput } from './LiteralInput';
import type { Scope } from './scope';
import { keyOf, subjectsIn } from './subjects';
import { useSubjectWords } from './useSubjectWords';

interface FormulaInputProps {
  label: string;
  value: Expression;
  wants: ValueType;
  scope: Scope;
  isFixed: boolean;
  /** Amounts are typed in euros. */
  isMoney?: boolean;
  depth?: number;
  onChange(value: Expression): void;
}

const fixedValue = 'value';

/** What a computed value is worked out from: a value, an answer, a sum over entries, or an operation on such. */
export function FormulaInput({ label, value, wants, scope, isFixed, isMoney, depth = 0, onChange }: FormulaInputProps) {
  const translate = useTranslate();
  const wordsOf = useSubjectWords(scope);
  const subjects = subjectsIn(scope).filter(({ type, kind }) => type === wants && kind !== 'anyEntry');
  if (wants === 'yesNo')
    return (
      <ConditionInput
        label={label}
        value={'value' in value ? undefined : value}
        scope={scope}
        isFixed={isFixed}
        onChange={(condition) => onChange(condition ?? { value: false })}
      />
    );
  const chosen = isFormula(value) ? value.op : (keyOf(value) ?? fixedValue);
  const choose = (key: string) => {
    const subject = subjects.find((one) => one.key === key);
    if (subject) return onChange(subject.expression);
    onChange(key === fixedValue ? { value: wants === 'number' ? 0 : '' } : firstFormula(key as Formula, wants));
  };
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{ display: 'grid', gap: 1, ...(depth > 0 && { pl: 1.5, borderLeft: 2, borderColor: 'divider' }) }}
    >
      <PlainSelect
        label={label}
        value={chosen}
        disabled={isFixed}
        onChange={choose}
        options={[
          { value: fixedValue, label: translate('forms.condition.fixedValue') },
          ...subjects.map(wordsOf),
          ...formulasGiving(wants).map((op) => ({
            value: op,
            label: translate(`forms.formula.${op}`),
            section: translate('forms.formula.section'),
          })),
        ]}
      />
      {'value' in value && (
        <LiteralInput
          value={value.value}
          subject={{ kind: 'fact', type: wants, ...(isMoney ? { field: moneyField } : {}) }}
          isFixed={isFixed}
          onChange={(literal) => onChange({ value: literal })}
        />
      )}
      {isFormula(value) && (
        <Arguments {...{ value, wants, scope, isFixed, depth, onChange }} {...(isMoney ? { isMoney } : {})} />
      )}
    </Box>
  );
}

/** Only says that amounts are meant. */
const moneyField: ComputedField = { id: '', type: 'computed', as: 'money', label: { de: '' }, formula: { value: 0 } };

interface ArgumentsProps extends Omit<FormulaInputProps, 'label' | 'value'> {
  value: Operation;
  depth: number;
}

function Arguments({ value, wants, scope, isFixed, isMoney, depth, onChange }: ArgumentsProps) {
  const translate = useTranslate();
  const rule = formulaRules[value.op as Formula];
  const { op, args } = value;
  const set = (next: readonly Expression[]) => onChange({ op, args: next });
  const typeAt = (index: number): ValueType => rule.takes(wants)[index] ?? rule.takes(wants).at(-1)!;
  return (
    <>
      {args.map((one, index) => (
        <Box key={index} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' }}>
          <FormulaInput
            label={translate(`forms.formula.argument.${op}.${index}`, {
              _: translate('forms.formula.argumentNumber', { number: index + 1 }),
            })}
            value={one}
            wants={typeAt(index)}
            scope={scope}
            isFixed={isFixed}
            depth={depth + 1}
            {...(isMoney ? { isMoney } : {})}
            onChange={(changed) => set(args.map((other, place) => (place === index ? changed : other)))}
          />
          {!isFixed && rule.isOpen && args.length > 1 && (
            <IconButton
              size="small"
              aria-label={translate('forms.formula.remove', { number: index + 1 })}
              onClick={() => set(args.filter((_one, place) => place !== index))}
            >
              <DeleteOutlined fontSize="small" />
            </IconButton>
          )}
        </Box>
      ))}
      {!isFixed && rule.isOpen && (
        <Button
          size="small"
          startIcon={<AddOutlined />}
          sx={{ justifySelf: 'start' }}
          onClick={() => set([...args, { value: 0 }])}
        >
          {translate('forms.formula.addArgument')}
        </Button>
      )}
    </>
  );
}
