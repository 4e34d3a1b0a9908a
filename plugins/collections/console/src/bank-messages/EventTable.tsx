import Link from '@mui/material/Link';
import { DecisionNote, PlainTable, StatusChip, useFormats, useMay, useText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { SettleButton } from '../bookings/SettleButton';
import type { MessageEvent } from './bank-message-detail';

/** What the bank said, line by line. */
export function EventTable({ events, tenant }: { events: readonly MessageEvent[]; tenant: string }) {
  const translate = useTranslate();
  const textOf = useText();
  const { date, money } = useFormats();
  const mayAssign = useMay('assign', 'bankEvent');
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
          cell: ({ reasonCode, reasonTitle, decision }) => (
            <>
              {reasonCode && <code>{reasonCode}</code>} {textOf(reasonTitle)}
              <DecisionNote decision={decision} />
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
          cell: (event) =>
            event.memberId ? (
              <Link component={RouterLink} to={`/members/${event.memberId}/show`}>
                {event.memberNumber ?? translate('resources.returns.toMember')}
              </Link>
            ) : (
              mayAssign && isAssignable(event) && <SettleButton eventId={event.documentId} tenant={tenant} />
            ),
        },
      ]}
    />
  );
}

/** Money of one payer that waits to be assigned. */
const isAssignable = ({ status, kind, direction, amountCents }: MessageEvent): boolean =>
  status === 'open' && kind !== 'collection' && direction === 'credit' && Number(amountCents) > 0;
