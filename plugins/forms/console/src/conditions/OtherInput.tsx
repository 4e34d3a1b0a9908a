import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import { textIn, type Expression, type Scalar } from '@kassenwerk/forms/model';
import { useLanguage, PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { expressionOf, firstValue, type Line } from './comparisons';
import { LiteralInput } from './LiteralInput';
import type { Scope } from './scope';
import { keyOf, optionsOf, subjectsIn, type Subject } from './subjects';
import { useSubjectWords } from './useSubjectWords';

interface OtherInputProps {
  line: Line;
  subject: Subject;
  scope: Scope;
  isFixed: boolean;
  onChange(value: Expression): void;
}

const fixedValue = 'value';

/** The right side of a line: a value, some of the answers, or another answer of the same kind. */
export function OtherInput({ line, subject, scope, isFixed, onChange }: OtherInputProps) {
  const translate = useTranslate();
  const wordsOf = useSubjectWords(scope);
  const { comparison, other, values } = line;
  const set = (change: Partial<Line>) => onChange(expressionOf({ ...line, ...change }));
  if (comparison === 'in')
    return <SomeOf {...{ subject, values, isFixed }} onChange={(next) => set({ values: next })} />;
  if (!other) return null;
  const comparable = subjectsIn(scope).filter(({ key, type }) => type === subject.type && key !== subject.key);
  const isLiteral = 'value' in other;
  const chosen = isLiteral ? fixedValue : (keyOf(other) ?? fixedValue);
  const canChoose = comparable.length > 0 && subject.type !== 'yesNo' && !optionsOf(subject);
  return (
    <>
      {(canChoose || !isLiteral) && (
        <PlainSelect
          label={translate('forms.condition.with')}
          value={chosen}
          disabled={isFixed}
          options={[{ value: fixedValue, label: translate('forms.condition.fixedValue') }, ...comparable.map(wordsOf)]}
          onChange={(key) =>
            set({
              other:
                comparable.find((one) => one.key === key)?.expression ?? ({ value: firstValue(subject) } as Expression),
            })
          }
        />
      )}
      {isLiteral && (
        <LiteralInput
          value={other.value}
          subject={subject}
          isFixed={isFixed}
          onChange={(value) => set({ other: { value } })}
        />
      )}
    </>
  );
}

interface SomeOfProps {
  subject: Subject;
  values: readonly Scalar[] | undefined;
  isFixed: boolean;
  onChange(values: readonly Scalar[]): void;
}

/** At least one answer stays chosen: a condition on none of them would never hold. */
function SomeOf({ subject, values = [], isFixed, onChange }: SomeOfProps) {
  const language = useLanguage();
  const translate = useTranslate();
  return (
    <FormGroup role="group" aria-label={translate('forms.condition.answers')}>
      {(optionsOf(subject) ?? []).map(({ value, label }) => {
        const isChosen = values.includes(value);
        return (
          <FormControlLabel
            key={value}
            control={
              <Checkbox size="small" checked={isChosen} disabled={isFixed || (isChosen && values.length === 1)} />
            }
            label={textIn(label, language) || value}
            onChange={() => onChange(isChosen ? values.filter((one) => one !== value) : [...values, value])}
          />
        );
      })}
    </FormGroup>
  );
}
