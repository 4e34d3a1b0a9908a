import { RecordList, type Column } from '@kassenwerk/kernel/console';
import { useFormTitles } from './useFormTitles';

const statuses = ['received', 'waitingForSignature', 'waitingForService', 'refused'];
const channels = ['portal', 'console', 'partner'];

/** What members and staff have submitted, newest first. */
export default function SubmissionList() {
  const titles = useFormTitles();
  const columns: readonly Column[] = [
    { source: 'reference', kind: 'code' },
    { source: 'tenant', kind: 'tenant' },
    { source: 'formKey', value: ({ formKey }) => titles[String(formKey)] ?? String(formKey) },
    { source: 'submittedAt', kind: 'instant' },
    { source: 'status', kind: 'status' },
    { source: 'channel', kind: 'choice', wide: true },
    { source: 'formVersion', kind: 'count', wide: true },
  ];
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'submittedAt', order: 'DESC' }}
      linkTo={({ id }) => `/form-submissions/${id}/show`}
      filters={[
        {
          source: 'formKey',
          label: 'resources.form-submissions.fields.formKey',
          kind: 'choice',
          values: Object.keys(titles),
          names: titles,
        },
        {
          source: 'status',
          label: 'kassenwerk.field.status',
          kind: 'choice',
          values: statuses,
          messages: 'resources.form-submissions.status',
        },
        {
          source: 'channel',
          label: 'resources.form-submissions.fields.channel',
          kind: 'choice',
          values: channels,
          messages: 'resources.form-submissions.channel',
        },
        { source: 'submittedAt@$gte', label: 'resources.form-submissions.since', kind: 'date' },
        { source: 'submittedAt@$lt', label: 'resources.form-submissions.until', kind: 'date' },
      ]}
    />
  );
}
