import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { signIn } from '@kassenwerk/kernel/console';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { SecondFactorStep } from '../sign-in/SecondFactorStep';
import { useSending } from '../sign-in/useSending';

/** A fresh page, because this one was opened by nobody: react-admin remembers that and would sign out again. */
const enter = () => window.location.replace(import.meta.env.BASE_URL);

/** Where the provider's answer leads: with a ticket for the session, or with what went wrong. */
export function OpenIdArrival() {
  const translate = useTranslate();
  const [arrived] = useState(() => new URLSearchParams(window.location.hash.slice(1)));
  const [needsMore, setNeedsMore] = useState(false);
  const { problem, send } = useSending();
  const code = arrived.get('problem');
  const ticket = arrived.get('ticket');
  const wasSent = useRef(false);
  useEffect(() => {
    // A ticket is taken once; development mode runs effects twice.
    if (!ticket || wasSent.current) return;
    wasSent.current = true;
    send(async () => {
      const { needsSecondFactor } = await signIn({ ticket });
      if (needsSecondFactor) setNeedsMore(true);
      else enter();
    });
  }, [ticket, send]);
  if (needsMore) return <SecondFactorStep onDone={enter} />;
  const other = translate('identity.openId.problem.other');
  const told = code ? translate(`identity.openId.problem.${code}`, { _: other }) : (problem ?? (ticket ? '' : other));
  if (!told) return <LinearProgress aria-label={translate('ra.page.loading')} />;
  return (
    <>
      <Alert severity="error">{told}</Alert>
      <Link component={RouterLink} to="/login" variant="body2">
        {translate('identity.reset.back')}
      </Link>
    </>
  );
}
