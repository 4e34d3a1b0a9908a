import { RecordCreate, RecordEdit, type FormField } from '../../form/RecordForm';

const fields: readonly FormField[] = [
  { source: 'key', required: true },
  { source: 'name', required: true },
  { source: 'area', kind: 'choice', values: ['receivables', 'insurance', 'benefits', 'employers'] },
  { source: 'email' },
];

export const TeamCreate = () => <RecordCreate fields={fields} />;
export const TeamEdit = () => <RecordEdit fields={fields} />;
