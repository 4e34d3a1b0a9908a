import { RecordList, type Column } from '@kassenwerk/kernel/console';
import { nameOf } from './member-name';
import type { Member } from './member-overview';

const columns: readonly Column[] = [
  { source: 'lastName', value: (member) => nameOf(member as unknown as Member, 'lastFirst') },
  { source: 'tenant', kind: 'tenant' },
  { source: 'memberNumber', kind: 'code' },
  { source: 'kvnr', kind: 'code' },
  { source: 'birthDate', kind: 'date' },
  { source: 'town', value: ({ postalCode, town }) => [postalCode, town].filter(Boolean).join(' ') },
  { source: 'paymentMethod', kind: 'choice', wide: true },
  { source: 'status', kind: 'status' },
];

const paymentMethods = ['directDebit', 'transfer', 'ePayment', 'card'];

export function MemberList() {
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'lastName', order: 'ASC' }}
      linkTo={({ id }) => `/members/${id}/show`}
      filters={[
        {
          source: 'status',
          label: 'kassenwerk.field.status',
          kind: 'choice',
          values: ['active', 'left'],
          messages: 'resources.members.status',
        },
        {
          source: 'paymentMethod',
          label: 'resources.members.fields.paymentMethod',
          kind: 'choice',
          values: paymentMethods,
          messages: 'resources.members.paymentMethod',
        },
        { source: 'town@$containsi', label: 'resources.members.fields.town', kind: 'text' },
      ]}
    />
  );
}
