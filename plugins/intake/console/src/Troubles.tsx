import Button from '@mui/material/Button';
import { Panel, PlainTable, useCommand, useFormats, useMay } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { intakeApi, type IntakeOverview } from './intake-api';

/** What stands still until somebody does something; nothing of it is shown on a good day. */
export function Troubles({ overview: { stuck, faults } }: { overview: IntakeOverview }) {
  return (
    <>
      {stuck.length > 0 && <Stuck rows={stuck} />}
      {faults.length > 0 && <Faults rows={faults} />}
    </>
  );
}

function Stuck({ rows }: { rows: IntakeOverview['stuck'] }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const mayRetry = useMay('retry', 'intakeItem');
  const retry = useCommand((id: string) => intakeApi.retry(id), {
    stale: ['intake-overview'],
    success: 'intake.stuck.done',
  });
  const title = translate('intake.stuck.title');
  return (
    <Panel title={title} note={translate('intake.stuck.note')} flush>
      <PlainTable
        caption={title}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { label: translate('intake.field.channel'), cell: ({ channel }) => translate(`casework.channel.${channel}`) },
          { label: translate('intake.field.receivedAt'), cell: ({ receivedAt }) => instant(receivedAt) },
          {
            label: translate('intake.field.action'),
            cell: ({ id }) =>
              mayRetry && (
                <Button size="small" disabled={retry.isPending} onClick={() => retry.mutate(id)}>
                  {translate('intake.stuck.retry')}
                </Button>
              ),
          },
        ]}
      />
    </Panel>
  );
}

function Faults({ rows }: { rows: IntakeOverview['faults'] }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const maySettle = useMay('retry', 'intakeItem');
  const settle = useCommand((id: string) => intakeApi.settle(id), {
    stale: ['intake-overview'],
    success: 'intake.fault.done',
  });
  const title = translate('intake.fault.title');
  return (
    <Panel title={title} note={translate('intake.fault.note')} flush>
      <PlainTable
        caption={title}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { label: translate('intake.field.name'), cell: ({ name }) => name },
          { label: translate('intake.field.channel'), cell: ({ channel }) => translate(`casework.channel.${channel}`) },
          {
            label: translate('intake.field.reason'),
            cell: ({ reason }) => translate(`intake.reason.${reason}`, { _: reason }),
          },
          { label: translate('intake.field.at'), cell: ({ at }) => instant(at) },
          {
            label: translate('intake.field.action'),
            cell: ({ id }) =>
              maySettle && (
                <Button size="small" disabled={settle.isPending} onClick={() => settle.mutate(id)}>
                  {translate('intake.fault.settle')}
                </Button>
              ),
          },
        ]}
      />
    </Panel>
  );
}
