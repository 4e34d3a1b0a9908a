import { RecordCreate, RecordEdit, type FormField } from '../../form/RecordForm';

const fields: readonly FormField[] = [
  { source: 'key', required: true },
  { source: 'name', required: true },
  { source: 'area', kind: 'choice', values: ['receivables', 'insurance', 'benefits', 'employers'] },
  { source: 'description', kind: 'longText' },
  { source: 'unitPriceCents', kind: 'money' },
  { source: 'status', kind: 'choice', values: ['offered', 'active', 'inactive'] },
];

export const ProductCreate = () => <RecordCreate fields={fields} />;
export const ProductEdit = () => <RecordEdit fields={fields} />;
