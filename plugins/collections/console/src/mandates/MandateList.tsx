import { RecordList, StatusChip, type Column } from '@kassenwerk/kernel/console';
import { groupIban } from '../members/MemberFacts';

const columns: readonly Column[] = [
  { source: 'reference', kind: 'code' },
  { source: 'tenant', kind: 'tenant' },
  { source: 'accountHolder' },
  { source: 'iban', kind: 'code', value: ({ iban }) => iban && groupIban(iban as string) },
  { source: 'signedOn', kind: 'date' },
  { source: 'lastUsedOn', kind: 'date', wide: true },
  {
    source: 'state',
    kind: 'choice',
    choices: 'status',
    render: ({ state }) => <StatusChip status={state as string} resource="mandates" />,
  },
];

const states = ['valid', 'requested', 'onHold', 'revoked', 'lapsed', 'disputed'];

/** Permissions to debit accounts. */
export function MandateList() {
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'reference', order: 'ASC' }}
      linkTo={({ memberId }) => `/members/${memberId as string}/show`}
      filters={[
        {
          source: 'state',
          label: 'kassenwerk.field.status',
          kind: 'choice',
          values: states,
          messages: 'resources.mandates.status',
        },
      ]}
    />
  );
}
