import Alert from '@mui/material/Alert';
import { Loadable, Page, Slot, StatusChip, TenantTag, useFormats, useText, useVerbs } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { RecordContextProvider, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Pipeline } from '../pipeline/Pipeline';
import type { EngineVerbs } from '../verbs';
import type { RunDetail } from './run-detail';
import { RunActions } from './RunActions';
import { RunDiscrepancies } from './RunDiscrepancies';
import { RunFigures } from './RunFigures';
import { RunPartners } from './RunPartners';
import { RunRelease } from './RunRelease';
import { RunIncidents } from './RunIncidents';

/** When the live connection is broken, a running run is still looked at now and then. */
const fallbackMs = 10_000;

/** What partners answer is told to nobody before the step is done. */
const goesOn = ({ run, partnerQuestions }: RunDetail): boolean =>
  run.status === 'running' || (run.status === 'waiting' && partnerQuestions.some(({ open }) => open > 0));

/** Everything about one run, changing while one looks. */
export function RunPage() {
  const { id = '' } = useParams();
  const verbs = useVerbs<EngineVerbs>();
  const query = useQuery({
    queryKey: ['runs', 'detail', id],
    queryFn: () => verbs.runDetail(decodeURIComponent(id)),
    refetchInterval: ({ state }) => (state.data && goesOn(state.data) ? fallbackMs : false),
  });
  return <Loadable query={query}>{(detail) => <RunView detail={detail} />}</Loadable>;
}

function RunView({ detail }: { detail: RunDetail }) {
  const translate = useTranslate();
  const { period } = useFormats();
  const { run } = detail;
  return (
    <Page
      title={run.title}
      mark={<StatusChip status={run.status} resource="runs" />}
      parent={{ to: '/runs', label: translate('resources.runs.name', { smart_count: 2 }) }}
      description={
        <>
          <TenantTag tenant={run.tenant} /> · {period(run.period)} · {run.process} v{run.processVersion}
          {run.variant && ` · ${run.variant}`}
        </>
      }
      actions={<RunActions run={run} />}
    >
      <Waiting detail={detail} />
      <RunRelease detail={detail} />
      <RunFigures detail={detail} />
      <Pipeline detail={detail} />
      <RecordContextProvider value={run}>
        <Slot name="runs.show" />
      </RecordContextProvider>
      <RunPartners detail={detail} />
      <RunIncidents incidents={detail.incidents} />
      <RunDiscrepancies findings={detail.findings} run={run} />
    </Page>
  );
}

/** What the run waits for or why it has stopped, in the words of the step. */
function Waiting({ detail: { run, stages } }: { detail: RunDetail }) {
  const translate = useTranslate();
  const textOf = useText();
  const { instant } = useFormats();
  const stage = stages.find(({ status }) => status === 'waiting' || status === 'stopped');
  const reason = textOf(run.waitingFor ?? stage?.waitingFor);
  if (!reason || !['waiting', 'stopped'].includes(run.status)) return null;
  return (
    <Alert severity={run.status === 'stopped' ? 'error' : 'warning'}>
      <strong>{translate(`resources.runs.because.${run.status}`)}</strong> {reason}
      {stage?.dueAt && ` ${translate('resources.runs.until', { at: instant(stage.dueAt) })}`}
    </Alert>
  );
}
