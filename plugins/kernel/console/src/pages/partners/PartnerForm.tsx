import { RecordCreate, RecordEdit, type FormField } from '../../form/RecordForm';
import { Slot } from '../../ui/Slot';
import { partnerKinds } from './partner-kinds';

const fields: readonly FormField[] = [
  { source: 'key', required: true },
  { source: 'name', required: true },
  { source: 'kind', kind: 'choice', values: partnerKinds },
  { source: 'contactName' },
  { source: 'contactEmail' },
  { source: 'processorNoticeOn', kind: 'date' },
  { source: 'status', kind: 'choice', values: ['active', 'inactive'] },
];

export const PartnerCreate = () => <RecordCreate fields={fields} />;
export const PartnerEdit = () => (
  <RecordEdit fields={fields}>
    <Slot name="partners.edit" />
  </RecordEdit>
);
