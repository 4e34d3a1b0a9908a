import { useCallback, useMemo } from 'react';
import { Shown } from '../layout/Shown';
import { useLoaded } from '../layout/use-loaded';
import { useSecret } from '../routing/use-secret';
import { useSession } from '../session/use-session';
import { FormPage } from './FormPage';
import { formsApi } from './forms-api';

/** Where the link of a draft leads. */
export function ResumePage() {
  const token = useSecret();
  const session = useSession();
  const api = useMemo(() => formsApi(session), [session]);
  const loaded = useLoaded(useCallback(() => api.resumeDraft(token), [api, token]));
  return <Shown loaded={loaded}>{(kept) => <FormPage form={kept.form} draft={{ token, kept }} />}</Shown>;
}
