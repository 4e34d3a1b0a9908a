import { useCallback } from 'react';
import type { OwnRequest } from '../api/shapes';
import { Shown } from '../layout/Shown';
import { Title } from '../layout/Title';
import { useLoaded } from '../layout/use-loaded';
import { useSession } from '../session/use-session';
import { RequestList } from './RequestList';

export function RequestsPage() {
  const session = useSession();
  const loaded = useLoaded(useCallback(() => session.request<OwnRequest[]>('/portal/me/requests'), [session]));
  return (
    <>
      <Title>Meine Anliegen</Title>
      <Shown loaded={loaded}>{(requests) => <RequestList requests={requests} />}</Shown>
    </>
  );
}
