import { EmptyState, Panel, PlainTable, StatusChip, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { groupIban } from './MemberFacts';
import type { Mandate } from './member-overview';

/** The member's permissions to debit, the current one first. */
export function MemberMandates({ mandates }: { mandates: readonly Mandate[] }) {
  const translate = useTranslate();
  const { date } = useFormats();
  const label = (name: string) => translate(`resources.mandates.fields.${name}`);
  const title = translate('resources.mandates.name', { smart_count: 2 });
  return (
    <Panel flush title={title}>
      {mandates.length === 0 ? (
        <EmptyState title={translate('resources.members.noMandates')}>
          {translate('resources.members.noMandatesHint')}
        </EmptyState>
      ) : (
        <PlainTable
          caption={title}
          rows={mandates}
          keyOf={({ id }) => id}
          columns={[
            { label: label('reference'), cell: ({ mandateId }) => <code>{mandateId}</code> },
            { label: label('iban'), cell: ({ iban }) => iban && <code>{groupIban(iban)}</code> },
            { label: label('accountHolder'), cell: ({ accountHolder }) => accountHolder },
            { label: label('signedOn'), cell: ({ signedOn }) => date(signedOn) },
            { label: label('lastUsedOn'), cell: ({ lastUsedOn }) => date(lastUsedOn) },
            { label: label('state'), cell: ({ status }) => <StatusChip status={status} resource="mandates" /> },
          ]}
        />
      )}
    </Panel>
  );
}
