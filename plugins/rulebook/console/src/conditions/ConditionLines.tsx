import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { InputColumn } from '@kassenwerk/rulebook/model';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { ConditionLine } from './ConditionLine';
import { comparable, newLine, type Lines } from './lines';

interface ConditionLinesProps {
  columns: readonly InputColumn[];
  value: Lines;
  onChange(value: Lines): void;
}

/** What a row demands beside its cells, put together by choosing. */
export function ConditionLines({ columns, value, onChange }: ConditionLinesProps) {
  const translate = useTranslate();
  const { junction, lines } = value;
  const [first] = comparable(columns);
  const change = (next: Lines['lines']) => onChange({ junction, lines: next });
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 1.5 }}>
      <Typography component="legend" variant="h3" sx={{ mb: 1 }}>
        {translate('rules.condition.title')}
      </Typography>
      {lines.length > 1 && (
        <PlainSelect
          label={translate('rules.condition.junction')}
          value={junction}
          options={['all', 'any'].map((one) => ({ value: one, label: translate(`rules.condition.${one}`) }))}
          onChange={(next) => onChange({ junction: next as Lines['junction'], lines })}
        />
      )}
      {lines.map((line, place) => (
        <ConditionLine
          key={place}
          place={place}
          line={line}
          columns={columns}
          onChange={(next) => change(lines.with(place, next))}
          onRemove={() => change(lines.toSpliced(place, 1))}
        />
      ))}
      {first && (
        <Button startIcon={<Add />} sx={{ justifySelf: 'start' }} onClick={() => change([...lines, newLine(first)])}>
          {translate('rules.condition.add')}
        </Button>
      )}
    </Box>
  );
}
