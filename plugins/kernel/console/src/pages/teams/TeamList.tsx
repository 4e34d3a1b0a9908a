import { CreateLink } from '../../list/CreateLink';
import type { Column } from '../../list/columns';
import { RecordList } from '../../list/RecordList';
import { useMay } from '../../session/useMay';

const columns: readonly Column[] = [
  { source: 'name' },
  { source: 'tenant', kind: 'tenant' },
  { source: 'area', kind: 'choice' },
  { source: 'email' },
  { source: 'key', kind: 'code', wide: true },
];

export function TeamList() {
  const mayEdit = useMay('update', 'team');
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'name', order: 'ASC' }}
      linkTo={mayEdit ? ({ id }) => `/teams/${id}` : undefined}
      filters={[
        {
          source: 'area',
          label: 'resources.teams.fields.area',
          kind: 'choice',
          values: ['receivables', 'insurance', 'benefits', 'employers'],
          messages: 'resources.teams.area',
        },
      ]}
      actions={<CreateLink subject="team" />}
    />
  );
}
