import { Panel, useMay } from '@kassenwerk/kernel/console';
import { useRecordContext, useTranslate, type RaRecord } from 'react-admin';
import { SettleBooking } from './SettleBooking';

interface BookingTask extends RaRecord {
  tenant: string;
  status: string;
  subjectType: string | null;
  subjectId: string | null;
}

/** On the page of a task that asks whose money it is. */
export function TaskBooking() {
  const translate = useTranslate();
  const task = useRecordContext<BookingTask>();
  const mayAssign = useMay('assign', 'bankEvent');
  if (task?.subjectType !== 'bankEvent' || !task.subjectId || !mayAssign) return null;
  if (!['open', 'inProgress'].includes(task.status)) return null;
  return (
    <Panel title={translate('resources.bookings.title')} note={translate('resources.bookings.note')}>
      <SettleBooking eventId={task.subjectId} tenant={task.tenant} />
    </Panel>
  );
}
