import { useCallback } from 'react';
import type { OwnData, OwnRequest } from '../api/shapes';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useSession } from '../session/use-session';
import { RequestList } from './RequestList';

export function OverviewPage() {
  const session = useSession();
  const loaded = useLoaded(
    useCallback(
      () => Promise.all([session.request<OwnData>('/portal/me'), session.request<OwnRequest[]>('/portal/me/requests')]),
      [session],
    ),
  );
  return (
    <Shown loaded={loaded}>
      {([{ firstName, lastName }, requests]) => (
        <>
          <Title>{`Guten Tag, ${firstName} ${lastName}`}</Title>
          <p className="row">
            <Link to="/formulare" className="button">
              Etwas beantragen oder mitteilen
            </Link>
          </p>
          <h2>Meine letzten Anliegen</h2>
          <RequestList requests={requests.slice(0, 3)} />
          {requests.length > 3 ? (
            <p>
              <Link to="/anliegen">Alle Anliegen ansehen</Link>
            </p>
          ) : null}
        </>
      )}
    </Shown>
  );
}
