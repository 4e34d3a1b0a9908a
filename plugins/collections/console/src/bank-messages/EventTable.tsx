import Link from '@mui/material/Link';
import { PlainTable, StatusChip, useFormats, useText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { MessageEvent } from './bank-message-detail';

/** What the bank said, line by line. */
export function EventTable({ events }: { events: readonly MessageEvent[] }) {
  const translate = useTranslate();
  const textOf = useText();
  const { date, money } = useFormats();
  const label = (name: string) => translate(`resources.returns.fields.${name}`);
  return (
    <PlainTable
      caption={translate('resources.bank-messages.events')}
      rows={events}
      keyOf={({ id }) => id}
      columns={[
        { label: label('kind'), cell: ({ kind }) => translate(`resources.returns.kind.${kind}`, { _: kind }) },
        { label: label('bookedOn'), cell: ({ bookedOn }) => date(bookedOn) },
        { label: label('amountCents'), numeric: true, cell: ({ amountCents }) => money(amountCents) },
        {
          label: label('reason'),
          cell: ({ reasonCode, reasonTitle }) =>
            reasonCode && (
              <>
                <code>{reasonCode}</code> {textOf(reasonTitle)}
              </>
            ),
        },
        {
          label: label('endToEndId'),
          cell: ({ endToEndId, mandateId }) => <code>{endToEndId ?? mandateId}</code>,
        },
        {
          label: label('matchedBy'),
          cell: ({ matchedBy }) => matchedBy && translate(`resources.returns.matchedBy.${matchedBy}`, { _: matchedBy }),
        },
        {
          label: label('status'),
          cell: ({ status }) => (
            <StatusChip status={status} resource="returns" tone={status === 'open' ? 'wait' : undefined} />
          ),
        },
        {
          label: label('memberId'),
          cell: ({ memberId, memberNumber }) =>
            memberId && (
              <Link component={RouterLink} to={`/members/${memberId}/show`}>
                {memberNumber ?? translate('resources.returns.toMember')}
              </Link>
            ),
        },
      ]}
    />
  );
}
