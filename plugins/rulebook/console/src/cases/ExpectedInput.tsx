import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { DecisionTable, Outputs, Scalar, TestCase } from '@kassenwerk/rulebook/model';
import { useTranslate } from 'react-admin';
import { ValueInput } from '../values/ValueInput';

interface ExpectedInputProps {
  table: DecisionTable;
  test: TestCase;
  onChange(expected: TestCase['expected']): void;
}

/** What an example must come to; results that are left empty may be anything. What is collected is taken over instead. */
export function ExpectedInput({ table, test: { expected }, onChange }: ExpectedInputProps) {
  const translate = useTranslate();
  if (table.hitPolicy === 'collect') return null;
  const given = (expected ?? {}) as Outputs;
  const put = (id: string, value: Scalar | undefined) =>
    onChange(
      Object.fromEntries(Object.entries({ ...given, [id]: value }).filter(([, one]) => one !== undefined)) as Outputs,
    );
  return (
    <>
      <FormControlLabel
        label={translate('rules.test.expectNone')}
        control={
          <Checkbox checked={expected === null} onChange={({ target }) => onChange(target.checked ? null : {})} />
        }
      />
      {expected !== null &&
        table.outputs.map((column) => (
          <ValueInput
            // What is taken over has to appear in boxes that keep their own text.
            key={`${column.id} ${String(given[column.id] === undefined)}`}
            column={{ ...column, label: labelled(column.label, translate('rules.test.fields.expected')) }}
            value={given[column.id]}
            onChange={(value) => put(column.id, value as Scalar | undefined)}
          />
        ))}
    </>
  );
}

const labelled = ({ de, en }: { de: string; en: string }, word: string) => ({
  de: `${word}: ${de}`,
  en: `${word}: ${en}`,
});
