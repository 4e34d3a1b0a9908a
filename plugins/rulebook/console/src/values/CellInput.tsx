import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import {
  optionsOf,
  type Cell,
  type DateCell,
  type InputColumn,
  type NumberCell,
  type NumberSettings,
} from '@kassenwerk/rulebook/model';
import { PlainSelect } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { cellIn, modeOf, modesOf, valuesIn, type CellMode } from '../editing/cell-modes';
import { CodesBox } from './CodesBox';
import { DayBox } from './DayBox';
import { NumberBox } from './NumberBox';

interface CellInputProps {
  column: InputColumn;
  cell: Cell | undefined;
  onChange(cell: Cell | undefined): void;
}

/** What a row demands of a column: first how, then what. */
export function CellInput({ column, cell, onChange }: CellInputProps) {
  const translate = useTranslate();
  const mode = modeOf(cell);
  return (
    <>
      <PlainSelect
        label={translate('rules.cell.mode')}
        value={mode}
        options={modesOf(column).map((one) => ({ value: one, label: translate(`rules.cell.modes.${one}`) }))}
        onChange={(next) => onChange(cellIn(next as CellMode, cell))}
      />
      <CellValues column={column} cell={cell} mode={mode} onChange={onChange} />
    </>
  );
}

function CellValues({ column, cell, mode, onChange }: CellInputProps & { mode: CellMode }) {
  const translate = useTranslate();
  if (mode === 'like')
    return (
      <TextField
        multiline
        minRows={2}
        label={translate('rules.cell.patterns')}
        helperText={translate('rules.cell.patternsHint')}
        value={valuesIn(cell).join('\n')}
        onChange={({ target }) => onChange({ like: target.value.split('\n') })}
      />
    );
  if (mode === 'range' && column.type === 'date')
    return <DayRange cell={(cell ?? {}) as DateCell} onChange={onChange} />;
  if (mode === 'range' && column.type === 'number')
    return <NumberRange settings={column} cell={(cell ?? {}) as NumberCell} onChange={onChange} />;
  if (['any', 'empty', 'yes', 'no'].includes(mode)) return null;
  return (
    <CodesBox
      label={translate('rules.cell.values')}
      options={optionsOf(column)}
      value={valuesIn(cell)}
      onChange={(values) => onChange({ [mode]: values } as unknown as Cell)}
    />
  );
}

function DayRange({ cell, onChange }: { cell: DateCell; onChange(cell: DateCell): void }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
      <DayBox
        label={translate('rules.cell.from')}
        value={cell.from}
        onChange={(from) => onChange(known({ ...cell, from }))}
      />
      <DayBox label={translate('rules.cell.to')} value={cell.to} onChange={(to) => onChange(known({ ...cell, to }))} />
    </Box>
  );
}

interface NumberRangeProps {
  settings: NumberSettings;
  cell: NumberCell;
  onChange(cell: NumberCell): void;
}

/** Both ends, each with or without the number itself. */
function NumberRange({ settings, cell, onChange }: NumberRangeProps) {
  const low = cell.above === undefined ? 'from' : 'above';
  const high = cell.below === undefined ? 'to' : 'below';
  const { from, above, to, below } = cell;
  const set = (lows: NumberCell, highs: NumberCell) => onChange(known({ ...lows, ...highs }));
  return (
    <>
      <RangeEnd
        settings={settings}
        name={low}
        names={['from', 'above']}
        value={from ?? above}
        onChange={(name, value) => set({ [name]: value }, { to, below })}
      />
      <RangeEnd
        settings={settings}
        name={high}
        names={['to', 'below']}
        value={to ?? below}
        onChange={(name, value) => set({ from, above }, { [name]: value })}
      />
    </>
  );
}

interface RangeEndProps {
  name: string;
  names: readonly string[];
  value: number | undefined;
  settings: NumberSettings;
  onChange(name: string, value: number | undefined): void;
}

function RangeEnd({ name, names, value, settings, onChange }: RangeEndProps) {
  const translate = useTranslate();
  const label = translate(`rules.cell.${names[0]!}`);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, alignItems: 'start' }}>
      <PlainSelect
        label={translate('rules.cell.end', { end: label })}
        value={name}
        options={names.map((one) => ({ value: one, label: translate(`rules.cell.${one}`) }))}
        onChange={(next) => onChange(next, value)}
      />
      <NumberBox label={label} value={value} settings={settings} onChange={(next) => onChange(name, next)} />
    </Box>
  );
}

/** Ends that nobody has given are left out. */
const known = <T extends object>(cell: T): T =>
  Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== undefined)) as T;
