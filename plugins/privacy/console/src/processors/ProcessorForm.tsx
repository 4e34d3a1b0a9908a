import { RecordCreate, RecordEdit, type FormField } from '@kassenwerk/kernel/console';
import { dataClasses } from './data-classes';

const fields: readonly FormField[] = [
  { source: 'name', required: true },
  { source: 'partnerKey', required: true },
  { source: 'dataClasses', kind: 'choices', values: dataClasses, required: true },
  { source: 'purpose', kind: 'longText', required: true },
  { source: 'contractOn', kind: 'date', required: true },
  { source: 'noticeOn', kind: 'date', required: true },
  { source: 'validFrom', kind: 'date', required: true },
  { source: 'validTo', kind: 'date' },
];

export const ProcessorCreate = () => <RecordCreate fields={fields} />;
export const ProcessorEdit = () => <RecordEdit fields={fields} />;
