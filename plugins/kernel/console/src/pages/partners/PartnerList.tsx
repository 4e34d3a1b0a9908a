import { CreateLink } from '../../list/CreateLink';
import type { Column } from '../../list/columns';
import { RecordList } from '../../list/RecordList';
import { useMay } from '../../session/useMay';
import { partnerKinds } from './partner-kinds';

const columns: readonly Column[] = [
  { source: 'name' },
  { source: 'tenant', kind: 'tenant' },
  { source: 'kind', kind: 'choice' },
  { source: 'contactName' },
  { source: 'processorNoticeOn', kind: 'date' },
  { source: 'status', kind: 'status' },
];

export function PartnerList() {
  const mayEdit = useMay('update', 'partner');
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'name', order: 'ASC' }}
      linkTo={mayEdit ? ({ id }) => `/partners/${id}` : undefined}
      actions={<CreateLink subject="partner" />}
      filters={[
        {
          source: 'kind',
          label: 'kassenwerk.field.kind',
          kind: 'choice',
          values: partnerKinds,
          messages: 'resources.partners.kind',
        },
      ]}
    />
  );
}
