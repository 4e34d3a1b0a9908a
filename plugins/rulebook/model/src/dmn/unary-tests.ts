import type { Cell, ChoiceCell, DateCell, NumberCell, SetCell, TextCell } from '../definition/cell';
import type { InputColumn } from '../definition/column';
import type { Scalar } from '../definition/decision-table';
import { literal } from './literals';
import { regexOf } from './patterns';

/** The value is known, whatever it is; and a demand that nothing fulfils. */
export const known = 'not(null)';
export const never = 'false';

/** A cell as FEEL writes it in a decision table of DMN. An unknown value fits nothing but `null`, as with us. */
export function unaryTests(cell: Cell | undefined, column: InputColumn): string {
  if (!cell) return '-';
  if ('empty' in cell) return 'null';
  switch (column.type) {
    case 'choice':
      return choiceTests(cell as ChoiceCell);
    case 'set':
      return setTests(cell as SetCell);
    case 'number':
      return rangeTests(cell as NumberCell, (value) => literal(value));
    case 'date':
      return rangeTests(cell as DateCell, (value) => literal(value, true));
    case 'yesNo':
      return String((cell as { is: boolean }).is);
    case 'text':
      return (cell as TextCell).like.map((one) => `matches(?, ${literal(regexOf(one))}, "is")`).join(' or ') || never;
  }
}

function choiceTests(cell: ChoiceCell): string {
  if ('in' in cell) return cell.in.map((one) => literal(one)).join(', ') || never;
  return `not(${[...cell.notIn.map((one) => literal(one)), 'null'].join(', ')})`;
}

function setTests(cell: SetCell): string {
  const contain = (values: readonly string[]) => values.map((one) => `list contains(?, ${literal(one)})`);
  if ('hasAll' in cell) return contain(cell.hasAll).join(' and ') || '? != null';
  if ('hasAny' in cell) return contain(cell.hasAny).join(' or ') || never;
  return `not(${contain(cell.hasNone).join(' or ') || never})`;
}

interface Ends<T> {
  from?: T | undefined;
  above?: T | undefined;
  to?: T | undefined;
  below?: T | undefined;
}

export const signs = { from: '>=', above: '>', to: '<=', below: '<' } as const;
export type End = keyof typeof signs;

export function rangeTests<T extends Scalar>(ends: Ends<T>, text: (value: T) => string): string {
  const { from, above, to, below } = ends;
  const given = (Object.keys(signs) as End[]).filter((end) => ends[end] !== undefined);
  const [only] = given;
  if (only === undefined) return known;
  if (given.length === 1) return `${signs[only]} ${text(ends[only]!)}`;
  const low = from ?? above;
  const high = to ?? below;
  if (given.length > 2 || low === undefined || high === undefined)
    return given.map((end) => `? ${signs[end]} ${text(ends[end]!)}`).join(' and ');
  if (from !== undefined && from === to) return text(from);
  return `${from === undefined ? '(' : '['}${text(low)}..${text(high)}${to === undefined ? ')' : ']'}`;
}
