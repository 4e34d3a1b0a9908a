import { CreateLink } from '../../list/CreateLink';
import type { Column } from '../../list/columns';
import { RecordList } from '../../list/RecordList';
import { useMay } from '../../session/useMay';

const columns: readonly Column[] = [
  { source: 'name' },
  { source: 'tenant', kind: 'tenant' },
  { source: 'area', kind: 'choice' },
  { source: 'unitPriceCents', kind: 'money' },
  { source: 'status', kind: 'status' },
  { source: 'key', kind: 'code', wide: true },
];

export function ProductList() {
  const mayEdit = useMay('update', 'product');
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'name', order: 'ASC' }}
      linkTo={mayEdit ? ({ id }) => `/products/${id}` : undefined}
      actions={<CreateLink subject="product" />}
      filters={[
        {
          source: 'area',
          label: 'resources.products.fields.area',
          kind: 'choice',
          values: ['receivables', 'insurance', 'benefits', 'employers'],
          messages: 'resources.products.area',
        },
      ]}
    />
  );
}
