import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  conditionOf,
  linesOf,
  shownValue,
  typedValue,
  type ConditionLine,
  type ConditionLines,
} from './condition-lines';
import { JsonField } from './JsonField';
import { NameField, type Suggestion } from './NameField';
import { fieldOperators, type Condition, type FieldOperator } from './process-api';
import type { AskableStep } from './useProcessWords';

interface ConditionFieldsProps {
  value: Condition | undefined;
  isItemwise: boolean;
  /** Steps before this one that have more than one outcome. */
  askable: readonly AskableStep[];
  itemData: readonly Suggestion[];
  onChange(value: Condition | undefined): void;
  onBroken(isBroken: boolean): void;
}

/** When the step applies: put together by choosing, or as stored where it is nested. */
export function ConditionFields({ value, isItemwise, askable, itemData, onChange, onBroken }: ConditionFieldsProps) {
  const translate = useTranslate();
  const [shown, setShown] = useState(() => linesOf(value));
  if (!shown)
    return (
      <JsonField
        label={translate('resources.processes.condition.nested')}
        helperText={translate('resources.processes.condition.nestedHint')}
        value={value}
        onChange={(next) => onChange(next as Condition | undefined)}
        onBroken={onBroken}
      />
    );
  const change = (next: ConditionLines) => {
    setShown(next);
    onChange(conditionOf(next));
  };
  const { junction, lines } = shown;
  const [first] = askable;
  const added: ConditionLine = first
    ? { kind: 'outcome', step: first.id, is: first.outcomes[0]!.value, isNot: false }
    : { kind: 'field', path: '', op: 'eq', value: undefined };
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 1.5 }}>
      <Typography component="legend" variant="h3" sx={{ mb: 1 }}>
        {translate('resources.processes.condition.title')}
      </Typography>
      {lines.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {translate('resources.processes.condition.none')}
        </Typography>
      )}
      {!isItemwise && (
        <Typography variant="body2" color="textSecondary">
          {translate('resources.processes.condition.wholeRun')}
        </Typography>
      )}
      {lines.length > 1 && (
        <PlainSelect
          label={translate('resources.processes.condition.junction')}
          value={junction}
          options={['all', 'any'].map((one) => ({
            value: one,
            label: translate(`resources.processes.condition.${one}`),
          }))}
          onChange={(next) => change({ junction: next as ConditionLines['junction'], lines })}
        />
      )}
      {lines.map((line, place) => (
        <Line
          key={place}
          place={place}
          line={line}
          askable={askable}
          itemData={itemData}
          onChange={(next) => change({ junction, lines: lines.with(place, next) })}
          onRemove={() => change({ junction, lines: lines.toSpliced(place, 1) })}
        />
      ))}
      <Button
        startIcon={<Add />}
        sx={{ justifySelf: 'start' }}
        onClick={() => change({ junction, lines: [...lines, added] })}
      >
        {translate('resources.processes.condition.add')}
      </Button>
    </Box>
  );
}

interface LineProps extends Pick<ConditionFieldsProps, 'askable' | 'itemData'> {
  place: number;
  line: ConditionLine;
  onChange(line: ConditionLine): void;
  onRemove(): void;
}

const itemDataChoice = ' item data';

function Line({ place, line, askable, itemData, onChange, onRemove }: LineProps) {
  const translate = useTranslate();
  const word = (name: string) => translate(`resources.processes.condition.${name}`);
  const known = askable.map(({ id, title }) => ({ value: id, label: title, section: word('outcomes') }));
  const current = line.kind === 'field' ? itemDataChoice : line.step;
  const missing =
    line.kind === 'outcome' && !askable.some(({ id }) => id === line.step)
      ? [{ value: line.step, label: line.step, section: word('outcomes') }]
      : [];
  const choose = (chosen: string) => {
    if (chosen === itemDataChoice) return onChange({ kind: 'field', path: '', op: 'eq', value: undefined });
    const [outcome] = askable.find(({ id }) => id === chosen)?.outcomes ?? [];
    onChange({ kind: 'outcome', step: chosen, is: outcome?.value ?? '', isNot: false });
  };
  return (
    <Box
      role="group"
      aria-label={translate('resources.processes.condition.line', { number: place + 1 })}
      sx={{ display: 'grid', gap: 1, alignItems: 'start', gridTemplateColumns: { sm: 'minmax(0, 1fr) auto' } }}
    >
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { sm: '3fr 2fr 3fr' } }}>
        <PlainSelect
          label={word('subject')}
          value={current}
          options={[...known, ...missing, { value: itemDataChoice, label: word('itemData'), section: word('data') }]}
          onChange={choose}
        />
        {line.kind === 'outcome' ? (
          <OutcomeParts line={line} askable={askable} onChange={onChange} />
        ) : (
          <FieldParts line={line} itemData={itemData} onChange={onChange} />
        )}
      </Box>
      <IconButton
        aria-label={translate('resources.processes.condition.remove', { number: place + 1 })}
        onClick={onRemove}
      >
        <Close fontSize="small" />
      </IconButton>
    </Box>
  );
}

interface OutcomePartsProps extends Pick<LineProps, 'askable' | 'onChange'> {
  line: ConditionLine & { kind: 'outcome' };
}

function OutcomeParts({ line, askable, onChange }: OutcomePartsProps) {
  const translate = useTranslate();
  const word = (name: string) => translate(`resources.processes.condition.${name}`);
  const outcomes = askable.find(({ id }) => id === line.step)?.outcomes ?? [];
  const missing = outcomes.some(({ value }) => value === line.is) ? [] : [{ value: line.is, label: line.is }];
  return (
    <>
      <PlainSelect
        label={word('op')}
        value={line.isNot ? 'isNot' : 'is'}
        options={['is', 'isNot'].map((one) => ({ value: one, label: word(one) }))}
        onChange={(chosen) => onChange({ ...line, isNot: chosen === 'isNot' })}
      />
      <PlainSelect
        label={word('outcome')}
        value={line.is}
        options={[...outcomes, ...missing]}
        onChange={(is) => onChange({ ...line, is })}
      />
    </>
  );
}

interface FieldPartsProps extends Pick<LineProps, 'itemData' | 'onChange'> {
  line: ConditionLine & { kind: 'field' };
}

function FieldParts({ line, itemData, onChange }: FieldPartsProps) {
  const translate = useTranslate();
  const word = (name: string) => translate(`resources.processes.condition.${name}`);
  return (
    <>
      <PlainSelect
        label={word('op')}
        value={line.op}
        options={fieldOperators.map((op) => ({ value: op, label: word(`ops.${op}`) }))}
        onChange={(op) => onChange({ ...line, op: op as FieldOperator, value: op === 'exists' ? true : undefined })}
      />
      <Box sx={{ display: 'grid', gap: 1 }}>
        <NameField
          required
          label={word('path')}
          value={line.path}
          suggestions={itemData}
          onChange={(path) => onChange({ ...line, path })}
        />
        {line.op === 'exists' ? (
          <PlainSelect
            label={word('value')}
            value={String(line.value ?? true)}
            options={['true', 'false'].map((one) => ({ value: one, label: word(`exists.${one}`) }))}
            onChange={(chosen) => onChange({ ...line, value: chosen === 'true' })}
          />
        ) : (
          <ValueField key={line.op} line={line} onChange={onChange} />
        )}
      </Box>
    </>
  );
}

/** Keeps what is typed as it is typed: `1.` is on its way to becoming 1.5. */
function ValueField({ line, onChange }: Pick<FieldPartsProps, 'line' | 'onChange'>) {
  const translate = useTranslate();
  const [text, setText] = useState(() => shownValue(line.value));
  return (
    <TextField
      required
      size="small"
      label={translate('resources.processes.condition.value')}
      helperText={line.op === 'in' && translate('resources.processes.condition.listHint')}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange({ ...line, value: typedValue(target.value, line.op) });
      }}
    />
  );
}
