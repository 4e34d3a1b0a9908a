import { useCallback, useMemo } from 'react';
import { callApi } from './api/client';
import type { Branding } from './api/shapes';
import { App } from './App';
import { RefusalNotice } from './layout/Notice';
import { useLoaded } from './layout/use-loaded';
import { FundContext, useCurrentRoute } from './routing/route';
import { Session } from './session/session';
import { SessionContext } from './session/use-session';
import { useWords } from './words/language';

/** The portal of the fund that the address names. */
export function Start() {
  const { fund } = useCurrentRoute();
  const { common } = useWords();
  const session = useMemo(() => new Session(fund), [fund]);
  const { data, refusal } = useLoaded(
    useCallback(() => callApi<Branding>(`/portal/funds/${encodeURIComponent(fund || '-')}`), [fund]),
  );
  if (refusal)
    return (
      <main className="main">
        <h1>{common.portal}</h1>
        <RefusalNotice refusal={refusal} />
      </main>
    );
  if (!data) return null;
  return (
    <FundContext.Provider value={fund}>
      <SessionContext.Provider value={session}>
        <App branding={data} />
      </SessionContext.Provider>
    </FundContext.Provider>
  );
}
