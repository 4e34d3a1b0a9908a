import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import {
  FactList,
  Figures,
  HashText,
  Loadable,
  Page,
  Panel,
  StatusChip,
  TenantTag,
  useCommand,
  useFormats,
  useText,
  useVerbs,
} from '@kassenwerk/kernel/console';
import { useGetOne, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { StartRun } from '../runs/StartRun';
import type { CollectionsVerbs } from '../verbs';
import type { Delivery } from './delivery';

/** One delivery: what was in it, what came of it, and the way on. */
export function DeliveryPage() {
  const { id = '' } = useParams();
  const query = useGetOne<Delivery>('deliveries', { id: decodeURIComponent(id) });
  return <Loadable query={query}>{(delivery) => <DeliveryView delivery={delivery} />}</Loadable>;
}

function DeliveryView({ delivery }: { delivery: Delivery }) {
  const translate = useTranslate();
  const textOf = useText();
  const { count } = useFormats();
  const label = (name: string) => translate(`resources.deliveries.fields.${name}`);
  return (
    <Page
      title={delivery.fileName}
      mark={<StatusChip status={delivery.status} resource="deliveries" />}
      parent={{ to: '/deliveries', label: translate('resources.deliveries.name', { smart_count: 2 }) }}
      description={<TenantTag tenant={delivery.tenant} />}
      actions={
        <>
          {Boolean(delivery.rejectedCount) && <RejectionReport delivery={delivery} />}
          {delivery.status === 'received' && <StartRun delivery={delivery} />}
        </>
      }
    >
      {delivery.problem && (
        <Alert severity="error">
          {textOf(delivery.problem)} ({delivery.problem.code})
        </Alert>
      )}
      {delivery.status === 'received' && <Alert severity="info">{translate('resources.deliveries.readyHint')}</Alert>}
      <Figures
        items={[
          { label: label('memberCount'), value: count(delivery.memberCount) },
          { label: label('newCount'), value: count(delivery.newCount), tone: 'good' },
          { label: label('changedCount'), value: count(delivery.changedCount), tone: 'busy' },
          { label: label('unchangedCount'), value: count(delivery.unchangedCount) },
          { label: label('leftCount'), value: count(delivery.leftCount) },
          { label: label('rejectedCount'), value: count(delivery.rejectedCount), tone: 'bad' },
        ]}
      />
      <DeliveryFacts delivery={delivery} />
    </Page>
  );
}

function DeliveryFacts({ delivery }: { delivery: Delivery }) {
  const translate = useTranslate();
  const { instant, date, bytes } = useFormats();
  const label = (name: string) => translate(`resources.deliveries.fields.${name}`);
  return (
    <Panel title={translate('resources.deliveries.facts')}>
      <FactList
        columns={2}
        facts={[
          { label: label('receivedAt'), value: instant(delivery.receivedAt) },
          { label: label('createdOn'), value: date(delivery.createdOn) },
          {
            label: label('source'),
            value: translate(`resources.deliveries.source.${delivery.source}`, { _: delivery.source ?? '–' }),
          },
          { label: label('sequence'), value: delivery.sequence },
          { label: label('charset'), value: delivery.charset },
          { label: label('bytes'), value: bytes(delivery.bytes === null ? null : Number(delivery.bytes)) },
        ]}
      />
      <HashText label={label('sha256')} hash={delivery.sha256} />
    </Panel>
  );
}

function RejectionReport({ delivery }: { delivery: Delivery }) {
  const translate = useTranslate();
  const verbs = useVerbs<CollectionsVerbs>();
  const { mutate, isPending } = useCommand(() => verbs.downloadRejections(String(delivery.id)));
  return (
    <Button
      variant="outlined"
      color="inherit"
      startIcon={<DownloadOutlined />}
      loading={isPending}
      onClick={() => mutate(undefined)}
    >
      {translate('resources.deliveries.rejections')}
    </Button>
  );
}
