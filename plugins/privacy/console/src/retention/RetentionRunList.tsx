import { RecordList, StatusChip, type Column } from '@kassenwerk/kernel/console';
import type { RaRecord } from 'react-admin';

type Figures = Record<string, { removed: number; held: number }>;

const sumOf = (record: RaRecord, name: 'removed' | 'held'): number =>
  Object.values((record['figures'] as Figures | null) ?? {}).reduce((sum, one) => sum + one[name], 0);

const columns: readonly Column[] = [
  { source: 'startedAt', kind: 'instant' },
  { source: 'tenant', kind: 'tenant' },
  {
    source: 'status',
    kind: 'choice',
    render: (run) => <StatusChip status={run['status'] as string} resource="retention-runs" />,
  },
  { source: 'removed', kind: 'count', sortable: false, value: (run) => sumOf(run, 'removed') },
  { source: 'held', kind: 'count', sortable: false, value: (run) => sumOf(run, 'held') },
  { source: 'filesRemoved', kind: 'count', wide: true },
  { source: 'startedBy', wide: true },
  { source: 'finishedAt', kind: 'instant', wide: true },
];

/** What each night's deletion has done. */
export const RetentionRunList = () => <RecordList columns={columns} sort={{ field: 'startedAt', order: 'DESC' }} />;
