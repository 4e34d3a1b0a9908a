import Typography from '@mui/material/Typography';
import { FactList, Loadable, Panel, useFormats, useMay } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useRecordContext, useTranslate, type RaRecord } from 'react-admin';
import { intakeApi, type ShownItem } from './intake-api';

interface RequestTask extends RaRecord {
  tenant: string;
  subjectType: string | null;
  subjectId: string | null;
}

/** On the page of a task that a process has made of a request: what came in. */
export function TaskRequest() {
  const task = useRecordContext<RequestTask>();
  const mayRead = useMay('read', 'intakeItem', task ? { tenant: task.tenant } : undefined);
  if (task?.subjectType !== 'intakeItem' || !task.subjectId || !mayRead) return null;
  return <RequestPanel id={task.subjectId} />;
}

function RequestPanel({ id }: { id: string }) {
  const translate = useTranslate();
  const query = useQuery({ queryKey: ['intake-item', id], queryFn: () => intakeApi.item(id) });
  return (
    <Panel title={translate('intake.request.title')}>
      <Loadable query={query}>{(item) => <Request item={item} />}</Loadable>
    </Panel>
  );
}

function Request({ item }: { item: ShownItem }) {
  const translate = useTranslate();
  const { instant, count } = useFormats();
  return (
    <>
      <Typography variant="h3">{item.subject || translate('intake.request.noSubject')}</Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', my: 1.5 }}>{item.text}</Typography>
      <FactList
        facts={[
          {
            label: translate('intake.field.channel'),
            value: translate(`casework.channel.${item.channel}`),
          },
          { label: translate('intake.field.receivedAt'), value: instant(item.receivedAt) },
          { label: translate('intake.request.sender'), value: item.senderName },
          { label: translate('intake.request.files'), value: item.files > 0 ? count(item.files) : null },
        ]}
      />
    </>
  );
}
