import type { useFormats } from '@kassenwerk/kernel/console';
import type { PartnerFigures } from '../runs/run-detail';

type Figure = 'open' | 'fetched' | 'answered' | 'closed';

interface Tools {
  text: (key: string) => string;
  formats: Pick<ReturnType<typeof useFormats>, 'count' | 'instant'>;
}

/** The columns that tell how far a partner is. */
export function questionColumns<Row extends PartnerFigures>(
  figures: readonly Figure[],
  { text, formats: { count, instant } }: Tools,
) {
  const moment = (label: string, name: 'oldestAt' | 'dueAt') => ({
    label: text(label),
    cell: (row: Row) => (row[name] ? instant(row[name]) : '–'),
  });
  return [
    ...figures.map((name) => ({ label: text(name), numeric: true, cell: (row: Row) => count(row[name]) })),
    moment('oldest', 'oldestAt'),
    moment('until', 'dueAt'),
  ];
}
