import { useCallback, useMemo, useState } from 'react';
import { Shown } from '../layout/Shown';
import { useLoaded } from '../layout/use-loaded';
import { useSecret } from '../routing/use-secret';
import { useSession } from '../session/use-session';
import { FormPage } from './FormPage';
import { formsApi } from './forms-api';
import { SignInFirst } from './SignInFirst';

/** Where the link of a draft leads. */
export function ResumePage() {
  const token = useSecret();
  const session = useSession();
  const api = useMemo(() => formsApi(session), [session]);
  const loaded = useLoaded(useCallback(() => api.resumeDraft(token), [api, token]));
  const [isAnonymous, setAnonymous] = useState(false);
  return (
    <Shown loaded={loaded} title="Weiter ausfüllen">
      {(kept) =>
        kept.begunBySignedIn && !session.token && !isAnonymous ? (
          <SignInFirst onSkip={() => setAnonymous(true)} />
        ) : (
          <FormPage form={kept.form} draft={{ token, kept }} />
        )
      }
    </Shown>
  );
}
