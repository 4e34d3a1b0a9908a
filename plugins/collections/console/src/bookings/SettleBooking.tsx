import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { FactList, useCommand, useFormats, useVerbs } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { CollectionsVerbs } from '../verbs';
import { MemberSearch, type FoundMember } from './MemberSearch';

interface SettleBookingProps {
  /** The booking of the bank whose money waits to be assigned. */
  eventId: string;
  tenant: string;
  onDone?(): void;
}

const stale = ['bookings', 'bank-messages', 'returns', 'tasks', 'members', 'receivables', 'dashboard'];

/** Money that could not be assigned: to a member, or back to whoever sent it. */
export function SettleBooking({ eventId, tenant, onDone }: SettleBookingProps) {
  const translate = useTranslate();
  const verbs = useVerbs<CollectionsVerbs>();
  const { date, money } = useFormats();
  const [member, setMember] = useState<FoundMember | null>(null);
  const [note, setNote] = useState('');
  const { data: booking } = useQuery({ queryKey: ['bookings', eventId], queryFn: () => verbs.booking(eventId) });
  const { mutate, isPending, variables } = useCommand(
    (decision: 'assign' | 'sendBack') =>
      verbs.settleBooking(eventId, {
        decision,
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(decision === 'assign' ? { memberId: String(member?.id) } : {}),
      }),
    { success: 'resources.bookings.done', stale, onDone },
  );
  if (!booking) return null;
  const label = (name: string) => translate(`resources.bookings.${name}`);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <FactList
        facts={[
          { label: label('amount'), value: booking.suspenseCents === null ? null : money(booking.suspenseCents) },
          { label: label('bookedOn'), value: date(booking.bookedOn) },
          { label: label('remittance'), value: booking.remittance },
          { label: label('reference'), value: booking.endToEndId ?? booking.mandateReference },
        ]}
      />
      {booking.isOpen ? (
        <>
          <MemberSearch tenant={tenant} value={member} onChange={setMember} />
          <TextField
            label={translate('resources.tasks.note')}
            value={note}
            onChange={({ target }) => setNote(target.value)}
            multiline
            minRows={2}
          />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button
              variant="contained"
              disabled={!member || isPending}
              loading={isPending && variables === 'assign'}
              onClick={() => mutate('assign')}
            >
              {label('assign')}
            </Button>
            <Button
              variant="outlined"
              disabled={note.trim().length < 3 || isPending}
              loading={isPending && variables === 'sendBack'}
              onClick={() => mutate('sendBack')}
            >
              {label('sendBack')}
            </Button>
          </Box>
          <Typography variant="body2" color="textSecondary">
            {label('explain')}
          </Typography>
        </>
      ) : (
        <Typography>{label('settled')}</Typography>
      )}
    </Box>
  );
}
