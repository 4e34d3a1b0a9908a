import type { Cell, InputColumn } from '@kassenwerk/rulebook/model';

/** The ways to demand something of a column; `any` demands nothing. */
export type CellMode =
  'any' | 'empty' | 'in' | 'notIn' | 'hasAny' | 'hasAll' | 'hasNone' | 'yes' | 'no' | 'like' | 'range';

const byType: Record<InputColumn['type'], readonly CellMode[]> = {
  choice: ['in', 'notIn'],
  set: ['hasAny', 'hasAll', 'hasNone'],
  number: ['range'],
  date: ['range'],
  yesNo: ['yes', 'no'],
  text: ['like'],
};

export const modesOf = ({ type, optional }: InputColumn): CellMode[] => [
  'any',
  ...byType[type],
  ...(optional ? (['empty'] as const) : []),
];

export function modeOf(cell: Cell | undefined): CellMode {
  if (!cell) return 'any';
  if ('is' in cell) return cell.is ? 'yes' : 'no';
  const named = (['empty', 'in', 'notIn', 'hasAny', 'hasAll', 'hasNone', 'like'] as const).find((one) => one in cell);
  return named ?? 'range';
}

/** The cell of another mode; values that both modes know are kept. */
export function cellIn(mode: CellMode, before: Cell | undefined): Cell | undefined {
  const values = valuesIn(before);
  switch (mode) {
    case 'any':
      return undefined;
    case 'empty':
      return { empty: true };
    case 'yes':
    case 'no':
      return { is: mode === 'yes' };
    case 'range':
      return modeOf(before) === 'range' ? before : {};
    default:
      return { [mode]: values } as unknown as Cell;
  }
}

/** What a cell lists: codes or patterns. */
export function valuesIn(cell: Cell | undefined): readonly string[] {
  const listed = Object.values(cell ?? {}).find(Array.isArray) as readonly string[] | undefined;
  return listed ?? [];
}
