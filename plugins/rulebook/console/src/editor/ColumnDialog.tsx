import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { inputTypes, outputTypes, type InputColumn, type OutputColumn } from '@kassenwerk/rulebook/model';
import { FormDialog, PlainSelect } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { putInput, putOutput, removeColumn } from '../editing/change-table';
import { freeId, keyFrom, newInput, newOutput } from '../editing/new-table';
import { linesOf, optionsFrom } from '../editing/option-lines';
import { CodeListChoice } from './CodeListChoice';
import { NumberBox } from '../values/NumberBox';
import { TextsInput } from '../values/TextsInput';
import type { TableInHand } from './useTableInHand';

interface ColumnDialogProps {
  hand: TableInHand;
  side: 'inputs' | 'outputs';
  /** A new one without it. */
  column: InputColumn | OutputColumn | undefined;
  onClose(): void;
}

/** Name, type and values of a column. The type stays as it is once there is a column: its cells would lose their meaning. */
export function ColumnDialog({ hand, side, column: given, onClose }: ColumnDialogProps) {
  const translate = useTranslate();
  const [column, setColumn] = useState<InputColumn | OutputColumn>(given ?? newInput('choice'));
  const [lines, setLines] = useState(linesOf(column));
  const types: readonly InputColumn['type'][] = side === 'inputs' ? inputTypes : outputTypes;
  const submit = async () => {
    const { inputs, outputs } = hand.table;
    const id = column.id || freeId(keyFrom(column.label.de) || 'column', [...inputs, ...outputs]);
    const whole = {
      ...column,
      id,
      ...('options' in column && !column.codeList ? { options: optionsFrom(lines) } : {}),
    };
    hand.apply(side === 'inputs' ? putInput(whole as InputColumn) : putOutput(whole as OutputColumn));
  };
  return (
    <FormDialog
      open
      title={translate(`rules.column.${given ? 'change' : side}`)}
      submit={translate('rules.command.apply')}
      disabled={!column.label.de || !column.label.en}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextsInput
        label={translate('rules.column.label')}
        value={column.label}
        onChange={(label) => setColumn({ ...column, label })}
      />
      {!given && (
        <PlainSelect
          label={translate('rules.column.type')}
          value={column.type}
          options={types.map((one) => ({ value: one, label: translate(`rules.types.${one}`) }))}
          onChange={(type) => {
            const fresh =
              side === 'inputs' ? newInput(type as InputColumn['type']) : newOutput(type as OutputColumn['type']);
            setColumn({ ...fresh, label: column.label });
          }}
        />
      )}
      {'options' in column && <CodeListChoice column={column} onChange={setColumn} />}
      {'options' in column && !column.codeList && (
        <TextField
          multiline
          minRows={4}
          label={translate('rules.column.options')}
          helperText={translate('rules.column.optionsHint')}
          value={lines}
          onChange={({ target }) => setLines(target.value)}
        />
      )}
      {column.type === 'number' && (
        <FormControlLabel
          label={translate('rules.column.money')}
          control={
            <Checkbox
              checked={column.money ?? false}
              onChange={({ target }) => setColumn({ ...column, money: target.checked || undefined })}
            />
          }
        />
      )}
      {column.type === 'number' && !column.money && (
        <NumberBox
          label={translate('rules.column.decimals')}
          value={column.decimals}
          settings={{}}
          onChange={(decimals) => setColumn({ ...column, decimals })}
        />
      )}
      {side === 'inputs' && (
        <FormControlLabel
          label={translate('rules.column.optional')}
          control={
            <Checkbox
              checked={'optional' in column && column.optional === true}
              onChange={({ target }) =>
                setColumn({ ...(column as InputColumn), optional: target.checked || undefined })
              }
            />
          }
        />
      )}
      {given && (
        <Button
          color="error"
          sx={{ justifySelf: 'start' }}
          onClick={() => {
            hand.apply(removeColumn(given.id));
            onClose();
          }}
        >
          {translate('rules.column.remove')}
        </Button>
      )}
    </FormDialog>
  );
}
