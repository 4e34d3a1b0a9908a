import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  ConfirmButton,
  FactList,
  HashText,
  Panel,
  Signatures,
  useCommand,
  useFormats,
  useMay,
  useVerbs,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { EngineVerbs } from '../verbs';
import type { ReleaseView } from './release-view';
import type { RunDetail } from './run-detail';

/** The type of the barrier at which two people sign the figures of a run. */
const releaseType = 'engine.release';

/** The figures to sign, where the run waits for a release. */
export function RunRelease({ detail: { run, stages } }: { detail: RunDetail }) {
  const verbs = useVerbs<EngineVerbs>();
  const isOpen = stages.some(({ status, steps }) => status === 'waiting' && steps[0]?.type === releaseType);
  const { data } = useQuery({
    queryKey: ['runs', 'release', run.id],
    queryFn: () => verbs.showRelease(run.id),
    enabled: isOpen,
    // A signature counts once a worker has heard of it.
    refetchInterval: 3_000,
  });
  return isOpen && data ? <OpenRelease runId={run.id} release={data} /> : null;
}

function OpenRelease({ runId, release }: { runId: string; release: ReleaseView }) {
  const translate = useTranslate();
  const { count, money } = useFormats();
  const verbs = useVerbs<EngineVerbs>();
  const mayRelease = useMay('release', 'run');
  const sign = useCommand(
    ({ decision, reason }: { decision: 'release' | 'refuse'; reason: string }) =>
      verbs.signRelease(runId, { decision, hash: release.hash, ...(reason ? { reason } : {}) }),
    { success: 'resources.runs.release.done', stale: ['runs', 'tasks', 'releases'] },
  );
  const items = release.basis.items.reduce<Record<string, number>>(
    (sums, { status, count: some }) => ({ ...sums, [status]: (sums[status] ?? 0) + some }),
    {},
  );
  const facts = [
    ...Object.entries(release.basis.sums).map(([name, amount]) => ({
      label: translate(`resources.runs.sums.${name}`, { _: name }),
      value: name.endsWith('Cents') ? money(amount) : count(amount),
    })),
    ...Object.entries(items).map(([status, some]) => ({
      label: translate(`resources.runs.itemStatus.${status}`, { _: status }),
      value: count(some),
    })),
  ];
  return (
    <Panel title={translate('resources.runs.release.title')} note={translate('resources.runs.release.note')}>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', md: '3fr 2fr' } }}>
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
          <FactList facts={facts} columns={2} />
          <HashText label={translate('resources.runs.release.hash')} hash={release.hash} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
          <Signatures signatures={release.signatures} needed={release.needed} />
          {mayRelease && (
            <Box sx={{ display: 'flex', gap: 1 }}>
              <ConfirmButton
                variant="contained"
                label={translate('resources.runs.release.sign')}
                question={translate('resources.runs.release.askSign')}
                reason={{ label: translate('releases.comment') }}
                onConfirm={(reason) => sign.mutateAsync({ decision: 'release', reason })}
              >
                <Typography>{translate('resources.runs.release.signEffect')}</Typography>
              </ConfirmButton>
              <ConfirmButton
                variant="outlined"
                color="error"
                label={translate('resources.runs.release.refuse')}
                question={translate('resources.runs.release.askRefuse')}
                reason={{ label: translate('releases.reason'), required: true }}
                onConfirm={(reason) => sign.mutateAsync({ decision: 'refuse', reason })}
              >
                <Typography>{translate('resources.runs.release.refuseEffect')}</Typography>
              </ConfirmButton>
            </Box>
          )}
        </Box>
      </Box>
    </Panel>
  );
}
