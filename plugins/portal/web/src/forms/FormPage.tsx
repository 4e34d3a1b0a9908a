import { useCallback, useMemo, useState } from 'react';
import { SignInPage } from '../access/SignInPage';
import type { Draft } from '../api/shapes';
import { Shown } from '../layout/Shown';
import { useLoaded } from '../layout/use-loaded';
import { useSession } from '../session/use-session';
import { FillIn } from './FillIn';
import { formsApi } from './forms-api';

interface Props {
  form: string;
  /** To go on with. */
  draft?: { token: string; kept: Draft };
}

/** A form from its definition to its receipt; one that needs a sign-in asks for it first. */
export function FormPage({ form, draft }: Props) {
  const session = useSession();
  const api = useMemo(() => formsApi(session), [session]);
  const [signIns, setSignIns] = useState(0);
  // Asked anew after the sign-in, on the same page: the link of a draft would be gone on the next one.
  const loaded = useLoaded(useCallback(() => api.open(form), [api, form, signIns]));
  if (loaded.refusal?.problem.code === 'KW_FORM_NEEDS_SIGN_IN')
    return <SignInPage onSignedIn={() => setSignIns((now) => now + 1)} />;
  return (
    <Shown loaded={loaded} title="Formulare">
      {(opened) => <FillIn api={api} opened={opened} {...(draft ? { draft } : {})} />}
    </Shown>
  );
}
