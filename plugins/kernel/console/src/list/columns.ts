import type { RaRecord } from 'react-admin';
import type { ReactNode } from 'react';
import type { Text } from '../formats/useFormats';

export type ColumnKind =
  | 'text'
  | 'title'
  | 'code'
  | 'count'
  | 'money'
  | 'percent'
  | 'bytes'
  | 'date'
  | 'instant'
  | 'period'
  | 'status'
  | 'choice'
  | 'tenant'
  | 'boolean';

/** One column of a list; the same entry draws the table, the card on a phone and the export. */
export interface Column {
  /** Field of the record. */
  source: string;
  kind?: ColumnKind;
  /** Message key; default is the name of the field in the messages of the resource. */
  label?: string;
  /** For `choice`: messages under `resources.<resource>.<choices>`. */
  choices?: string;
  /** `false` for what the server cannot sort by. */
  sortable?: boolean;
  /** Left out on narrower screens. */
  wide?: boolean;
  /** Stands in the export alone, where another column draws it too. */
  exportOnly?: boolean;
  /** Draws the cell; the export then uses `value`. */
  render?(record: RaRecord): ReactNode;
  /** What is shown and exported when it is not a field of its own. */
  value?(record: RaRecord): string | number | Text | null | undefined;
}

/** What reads badly when it is broken over two lines. */
export const isUnbroken = (column: Column): boolean =>
  isNumeric(column) || ['date', 'instant', 'period', 'tenant', 'code', 'status'].includes(column.kind ?? '');

export const isNumeric = ({ kind }: Column): boolean =>
  kind === 'count' || kind === 'money' || kind === 'percent' || kind === 'bytes';

export const valueOf = (column: Column, record: RaRecord): unknown =>
  column.value ? column.value(record) : (record[column.source] as unknown);
