import { RecordList, type Column } from '@kassenwerk/kernel/console';
import { IncidentActions } from '../runs/RunIncidents';

const columns: readonly Column[] = [
  { source: 'createdAt', kind: 'instant' },
  { source: 'tenant', kind: 'tenant' },
  { source: 'message', sortable: false },
  { source: 'code', kind: 'code' },
  { source: 'itemCount', kind: 'count' },
  { source: 'attempts', kind: 'count', wide: true },
  { source: 'status', kind: 'status' },
  {
    source: 'actions',
    label: 'resources.incidents.actions',
    sortable: false,
    value: () => '',
    render: (incident) => (
      <IncidentActions incident={{ id: String(incident.id), status: incident['status'] as string }} />
    ),
  },
];

/** All work that failed, over all runs. */
export function IncidentList() {
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'createdAt', order: 'DESC' }}
      presets={[
        { key: 'open', label: 'resources.incidents.presets.open', filter: { status: 'open' } },
        { key: 'all', label: 'kassenwerk.text.all', filter: {} },
      ]}
      startWith={{ status: 'open' }}
    />
  );
}
