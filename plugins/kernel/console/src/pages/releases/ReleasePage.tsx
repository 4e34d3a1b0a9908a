import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { RecordContextProvider, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useFormats, useText } from '../../formats/useFormats';
import { ConfirmButton } from '../../ui/ConfirmButton';
import { Difference } from '../../ui/Difference';
import { FactList } from '../../ui/FactList';
import { HashText } from '../../ui/HashText';
import { Loadable } from '../../ui/Loadable';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { Warnings } from '../../ui/Warnings';
import { Signatures } from '../../ui/Signatures';
import { Slot } from '../../ui/Slot';
import { TenantTag } from '../../ui/TenantTag';
import { useCommand } from '../../ui/useCommand';
import { releaseApi, type ReleaseAnswer, type ReleaseDetail } from './release-api';
import { useChangeWords } from './useChangeWords';
import { useReleaseTitle } from './useReleaseTitle';

/** What is to be released, and the place to sign it, for kinds that have no page of their own. */
export function ReleasePage() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['releases', id], queryFn: () => releaseApi.show(id) });
  return <Loadable query={query}>{(release) => <ReleaseContent release={release} />}</Loadable>;
}

function ReleaseContent({ release }: { release: ReleaseDetail }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const text = useText();
  const titleOf = useReleaseTitle();
  const words = useChangeWords(release.kind);
  const facts = [
    { label: translate('releases.kind'), value: text(release.label) },
    { label: translate('releases.fund'), value: <TenantTag tenant={release.tenant} /> },
    { label: translate('releases.by'), value: release.requestedBy.name },
    { label: translate('releases.since'), value: instant(release.requestedAt) },
    {
      label: translate('releases.until'),
      value: release.expiresAt ? instant(release.expiresAt) : translate('releases.noLimit'),
    },
    ...(release.reason ? [{ label: translate('releases.reason'), value: release.reason }] : []),
  ];
  return (
    <Page
      title={titleOf(release)}
      description={translate(`releases.status.${release.status}`)}
      parent={{ to: '/releases', label: translate('releases.title') }}
    >
      <Warnings warnings={release.warnings} />
      <Panel title={translate('releases.facts')}>
        <FactList facts={facts} columns={2} />
      </Panel>
      <RecordContextProvider value={release}>
        <Slot name="releases.show.change" />
      </RecordContextProvider>
      {release.change && Object.values(release.change).some((one) => one !== null) && (
        <Panel title={translate('releases.change')} note={translate('releases.changeNote')} flush>
          <Difference {...release.change} {...words} />
        </Panel>
      )}
      <Panel title={translate('releases.decide')} note={translate('releases.note')}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <HashText label={translate('releases.hash')} hash={release.hash} />
          <Signatures signatures={release.signatures} needed={release.needed} />
          {release.whyNot ? <Typography>{text(release.whyNot)}</Typography> : <Decision release={release} />}
        </Box>
      </Panel>
    </Page>
  );
}

function Decision({ release: { id, hash } }: { release: ReleaseDetail }) {
  const translate = useTranslate();
  const decide = useCommand((answer: ReleaseAnswer) => releaseApi.decide(id, answer), {
    success: 'releases.done',
    stale: ['releases'],
  });
  const send = (decision: ReleaseAnswer['decision']) => (reason: string) =>
    decide.mutateAsync({ decision, hash, ...(reason ? { reason } : {}) });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <ConfirmButton
        variant="contained"
        label={translate('releases.sign')}
        question={translate('releases.askSign')}
        reason={{ label: translate('releases.comment') }}
        onConfirm={send('release')}
      >
        <Typography>{translate('releases.signEffect')}</Typography>
      </ConfirmButton>
      <ConfirmButton
        variant="outlined"
        color="error"
        label={translate('releases.refuse')}
        question={translate('releases.askRefuse')}
        reason={{ label: translate('releases.reason'), required: true }}
        onConfirm={send('refuse')}
      >
        <Typography>{translate('releases.refuseEffect')}</Typography>
      </ConfirmButton>
    </Box>
  );
}
