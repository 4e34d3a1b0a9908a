import { useCallback } from 'react';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import { ownRequests } from './own-requests';
import { RequestList } from './RequestList';

export function RequestsPage() {
  const session = useSession();
  const { requests: words } = useWords();
  const loaded = useLoaded(useCallback(() => ownRequests(session), [session]));
  return (
    <>
      <Title>{words.title}</Title>
      <Shown loaded={loaded}>{(requests) => <RequestList requests={requests} />}</Shown>
    </>
  );
}
