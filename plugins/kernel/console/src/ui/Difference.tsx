import { useTranslate } from 'react-admin';
import { differenceRows } from './difference-rows';
import { EmptyState } from './EmptyState';
import { PlainTable } from './PlainTable';

interface DifferenceProps {
  before: unknown;
  after: unknown;
  /** What a field is called; its own name by default. */
  nameOf?(path: string): string;
}

/** Before and after side by side, of the values that differ. */
export function Difference({ before, after, nameOf = (path) => path }: DifferenceProps) {
  const translate = useTranslate();
  const rows = differenceRows(before, after);
  if (rows.length === 0) return <EmptyState title={translate('difference.none')} />;
  return (
    <PlainTable
      caption={translate('difference.after')}
      rows={rows}
      keyOf={({ path }) => path}
      columns={[
        { label: translate('difference.field'), cell: ({ path }) => nameOf(path) },
        { label: translate('difference.before'), cell: (row) => row.before || '–' },
        { label: translate('difference.after'), cell: (row) => row.after || '–' },
      ]}
    />
  );
}
