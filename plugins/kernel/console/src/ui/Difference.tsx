import { useTranslate } from 'react-admin';
import { differenceRows, type Leaf } from './difference-rows';
import { EmptyState } from './EmptyState';
import { PlainTable } from './PlainTable';

interface DifferenceProps {
  before: unknown;
  after: unknown;
  /** What a field is called; its own name by default. */
  nameOf?(field: string): string;
  /** How a value of a field reads; as it stands by default. */
  wordOf?(field: string, value: Leaf): string;
}

/** Before and after side by side, of the values that differ. */
export function Difference({ before, after, nameOf = (field) => field, wordOf = plain }: DifferenceProps) {
  const translate = useTranslate();
  const rows = differenceRows(before, after);
  if (rows.length === 0) return <EmptyState title={translate('difference.none')} />;
  const place = (path: readonly string[]) =>
    path.map((one) => (isPlace(one) ? translate('difference.entry', { number: one }) : nameOf(one))).join(' › ');
  const text = (path: readonly string[], value: Leaf | undefined) =>
    value === undefined || value === '' ? '–' : wordOf(path.findLast((one) => !isPlace(one)) ?? '', value);
  return (
    <PlainTable
      caption={translate('difference.after')}
      rows={rows}
      keyOf={({ path }) => path.join('.')}
      columns={[
        { label: translate('difference.field'), cell: ({ path }) => place(path) },
        { label: translate('difference.before'), cell: (row) => text(row.path, row.before) },
        { label: translate('difference.after'), cell: (row) => text(row.path, row.after) },
      ]}
    />
  );
}

const isPlace = (name: string): boolean => /^\d+$/.test(name);
const plain = (_: string, value: Leaf): string => (Array.isArray(value) ? value.join(', ') : String(value));
