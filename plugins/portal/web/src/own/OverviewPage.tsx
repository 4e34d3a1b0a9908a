import { useCallback } from 'react';
import type { OwnData } from '../api/shapes';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { Link } from '../routing/Link';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import { ownRequests } from './own-requests';
import { RequestList } from './RequestList';

export function OverviewPage() {
  const session = useSession();
  const { overview: words } = useWords();
  const loaded = useLoaded(
    useCallback(() => Promise.all([session.request<OwnData>('/portal/me'), ownRequests(session)]), [session]),
  );
  return (
    <Shown loaded={loaded}>
      {([{ firstName, lastName }, requests]) => (
        <>
          <Title>{words.greeting(`${firstName} ${lastName}`)}</Title>
          <p className="row">
            <Link to="/formulare" className="button">
              {words.begin}
            </Link>
            <Link to="/nachrichten/neu" className="button second">
              {words.write}
            </Link>
          </p>
          <h2>{words.requests}</h2>
          <RequestList requests={requests.slice(0, 3)} />
          {requests.length > 3 ? (
            <p>
              <Link to="/anliegen">{words.allRequests}</Link>
            </p>
          ) : null}
        </>
      )}
    </Shown>
  );
}
