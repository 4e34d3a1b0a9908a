import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { ProblemNotice } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { identityApi } from '../identity-api';
import { EnrolSteps } from '../second-factor/EnrolSteps';
import { CodeStep } from './CodeStep';
import { useSending } from './useSending';

/** Signed in, but a role asks for more: set the factor up, or show the one that is there. */
export function SecondFactorStep({ onDone }: { onDone(): void }) {
  const translate = useTranslate();
  const sending = useSending();
  const start = useQuery({
    queryKey: ['secondFactorStart'],
    gcTime: 0,
    staleTime: Infinity,
    queryFn: async () => ((await identityApi.secondFactor()).isActive ? null : identityApi.beginEnrolment()),
  });
  if (start.error) return <ProblemNotice error={start.error} onRetry={() => void start.refetch()} />;
  if (start.data === undefined) return <LinearProgress aria-label={translate('ra.page.loading')} />;
  if (start.data === null) {
    const send = (code: string) => sending.send(() => identityApi.verifySession(code).then(onDone));
    return <CodeStep {...sending} onSend={send} onBack={() => window.location.reload()} />;
  }
  return (
    <>
      <Typography variant="h1">{translate('identity.enrol.title')}</Typography>
      <Typography color="textSecondary">{translate('identity.enrol.why')}</Typography>
      <EnrolSteps enrolment={start.data} onDone={onDone} />
    </>
  );
}
