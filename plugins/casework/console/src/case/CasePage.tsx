import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { Loadable, Page, StatusChip, TenantTag, useMay, useTenant } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { caseworkApi, type CaseView } from '../casework-api';
import { NextCaseButton } from '../inbox/NextCaseButton';
import { useCaseWords } from '../words/useCaseWords';
import { AnswerPanel } from './AnswerPanel';
import { CaseActions } from './CaseActions';
import { CaseFacts } from './CaseFacts';
import { LinkedCases } from './LinkedCases';
import { LockNotice } from './LockNotice';
import { MatchMember } from './MatchMember';
import { Originals } from './Originals';
import { CaseTasks } from './CaseTasks';
import { TimeLine } from './TimeLine';
import { useCaseLock } from './use-case-lock';
import { WhyHere } from './WhyHere';

/** One case with everything about it: what came in, why it lies here, what was done, and the answer. */
export function CasePage() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['case', id], queryFn: () => caseworkApi.show(id) });
  return <Loadable query={query}>{(shown) => <Content key={id} shown={shown} />}</Loadable>;
}

function Content({ shown }: { shown: CaseView }) {
  const translate = useTranslate();
  const words = useCaseWords();
  const { tenant } = useTenant();
  const mayChange = useMay('update', 'case');
  const isOpen = shown.status === 'open' || shown.status === 'waiting';
  const lock = useCaseLock(shown, mayChange && isOpen);
  const canWork = mayChange && lock.isMine;
  return (
    <Page
      title={shown.title}
      mark={<StatusChip status={shown.status} resource="cases" />}
      parent={{ to: '/inbox', label: translate('casework.inbox.title') }}
      description={
        <>
          {shown.number} · {words.channel(shown.channel)} · <TenantTag tenant={shown.tenant} />
        </>
      }
      actions={
        <>
          {mayChange && <CaseActions shown={shown} canWork={canWork} />}
          {tenant && <NextCaseButton tenant={tenant.key} />}
        </>
      }
    >
      {shown.mergedInto && (
        <Alert severity="info">
          {translate('casework.case.mergedInto')}{' '}
          <Link to={`/cases/${shown.mergedInto.id}`}>{shown.mergedInto.number}</Link>
        </Alert>
      )}
      {isOpen && <LockNotice lock={lock} />}
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: '1fr', lg: '3fr 2fr' }, alignItems: 'start' }}>
        <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Originals originals={shown.originals} />
          {canWork && <AnswerPanel shown={shown} />}
          <TimeLine shown={shown} mayNote={mayChange} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {canWork && shown.memberId === null && <MatchMember shown={shown} />}
          <CaseFacts shown={shown} />
          <WhyHere shown={shown} canCorrect={canWork} />
          <CaseTasks shown={shown} mayAdd={mayChange} />
          <LinkedCases shown={shown} canChange={canWork} />
        </Box>
      </Box>
    </Page>
  );
}
