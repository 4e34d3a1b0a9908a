import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { InputColumn, Scalar } from '@kassenwerk/rulebook/model';
import { PlainSelect, useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { ValueInput } from '../values/ValueInput';
import { comparable, comparedColumn, newLine, opsOf, today, type Line, type LineOp, type SubjectKind } from './lines';

interface ConditionLineProps {
  place: number;
  line: Line;
  columns: readonly InputColumn[];
  onChange(line: Line): void;
  onRemove(): void;
}

/** What is looked at, how it is compared, and with what. */
export function ConditionLine({ place, line, columns, onChange, onRemove }: ConditionLineProps) {
  const translate = useTranslate();
  const compared = comparedColumn(line, columns);
  const needsOther = line.op !== 'answered' && line.op !== 'unanswered';
  return (
    <Box
      role="group"
      aria-label={translate('rules.condition.line', { line: place + 1 })}
      sx={{ display: 'grid', gap: 1, alignItems: 'start', gridTemplateColumns: { sm: '3fr 2fr 3fr auto' } }}
    >
      <Subject line={line} columns={columns} onChange={onChange} />
      <PlainSelect
        label={translate('rules.condition.op')}
        value={line.op}
        options={opsOf(compared).map((op) => ({ value: op, label: translate(`rules.condition.ops.${op}`) }))}
        onChange={(op) => onChange({ ...line, op: op as LineOp })}
      />
      {needsOther ? <Other line={line} columns={columns} compared={compared} onChange={onChange} /> : <span />}
      <IconButton aria-label={translate('rules.condition.remove', { line: place + 1 })} onClick={onRemove}>
        <Close fontSize="small" />
      </IconButton>
    </Box>
  );
}

type PartProps = Pick<ConditionLineProps, 'line' | 'columns' | 'onChange'>;

function Subject({ line, columns, onChange }: PartProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const options = comparable(columns).flatMap((column) => {
    const kinds: SubjectKind[] = column.type === 'date' ? ['value', 'years', 'days'] : ['value'];
    return kinds.map((kind) => ({
      value: `${kind} ${column.id}`,
      label: translate(`rules.condition.subjects.${kind}`, { column: column.label[language] }),
    }));
  });
  return (
    <PlainSelect
      label={translate('rules.condition.subject')}
      value={`${line.kind} ${line.column}`}
      options={options}
      onChange={(chosen) => {
        const [kind, id] = chosen.split(' ') as [SubjectKind, string];
        const column = columns.find((one) => one.id === id);
        if (column) onChange(newLine(column, kind));
      }}
    />
  );
}

/** A fixed value, another column of the same type, or for days the one of the decision. */
function Other({ line, columns, compared, onChange }: PartProps & { compared: InputColumn }) {
  const translate = useTranslate();
  const language = useLanguage();
  const others = comparable(columns).filter(({ id, type }) => type === compared.type && id !== line.column);
  const options = [
    { value: '', label: translate('rules.condition.fixed') },
    ...(compared.type === 'date' ? [{ value: today, label: translate('rules.condition.today') }] : []),
    ...others.map(({ id, label }) => ({ value: id, label: label[language] })),
  ];
  const words = translate('rules.condition.value');
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {options.length > 1 && (
        <PlainSelect
          label={translate('rules.condition.against')}
          value={line.against ?? ''}
          options={options}
          onChange={(against) => onChange({ ...line, value: undefined, against: against || undefined })}
        />
      )}
      {line.against === undefined && (
        <ValueInput
          key={`${line.kind} ${line.column}`}
          column={{ ...compared, label: { de: words, en: words } }}
          value={line.value}
          onChange={(value) => onChange({ ...line, value: value as Scalar | undefined })}
        />
      )}
    </Box>
  );
}
