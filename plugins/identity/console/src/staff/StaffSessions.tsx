import Button from '@mui/material/Button';
import {
  ConfirmButton,
  EmptyState,
  Panel,
  PlainTable,
  useCommand,
  useFormats,
  useMay,
  type PlainColumn,
} from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { staffApi, type StaffDetail } from './staff-api';

/** Where somebody else is signed in. */
export function StaffSessions({ person: { id, name, sessions, onlyLook } }: { person: StaffDetail }) {
  const translate = useTranslate();
  const mayEnd = useMay('endSession', 'staffAccount') && !onlyLook;
  const endAll = useCommand(() => staffApi.endSessions(id), {
    success: 'identity.staff.endedAll',
    stale: ['staff'],
  });
  return (
    <Panel
      title={translate('identity.sessions.title')}
      note={translate('identity.staff.sessionsNote')}
      flush
      actions={
        mayEnd &&
        sessions.length > 0 && (
          <ConfirmButton
            label={translate('identity.staff.endAll')}
            question={translate('identity.staff.endAllQuestion', { name })}
            color="error"
            variant="outlined"
            onConfirm={() => endAll.mutateAsync(undefined)}
          >
            {translate('identity.staff.endAllHint')}
          </ConfirmButton>
        )
      }
    >
      {sessions.length === 0 ? (
        <EmptyState title={translate('identity.staff.noSessions')} />
      ) : (
        <SessionTable id={id} sessions={sessions} mayEnd={mayEnd} />
      )}
    </Panel>
  );
}

type Session = StaffDetail['sessions'][number];

function SessionTable({ id, sessions, mayEnd }: { id: string; sessions: Session[]; mayEnd: boolean }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const end = useCommand((session: string) => staffApi.endSession(id, session), {
    success: 'identity.sessions.ended',
    stale: ['staff'],
  });
  const action: PlainColumn<Session> = {
    label: translate('identity.sessions.action'),
    cell: ({ id: session }) => (
      <Button size="small" loading={end.isPending && end.variables === session} onClick={() => end.mutate(session)}>
        {translate('identity.sessions.end')}
      </Button>
    ),
  };
  return (
    <PlainTable
      caption={translate('identity.sessions.title')}
      rows={sessions}
      keyOf={({ id: session }) => session}
      columns={[
        { label: translate('identity.sessions.browser'), cell: ({ browser }) => browser },
        { label: translate('identity.sessions.network'), cell: ({ addressPrefix }) => addressPrefix },
        {
          label: translate('identity.staff.proof'),
          cell: ({ hasSecondFactor, method }) =>
            translate(`identity.staff.method.${hasSecondFactor ? 'twoFactors' : method}`),
        },
        { label: translate('identity.sessions.since'), cell: ({ createdAt }) => instant(createdAt) },
        { label: translate('identity.sessions.lastSeen'), cell: ({ lastSeenAt }) => instant(lastSeenAt) },
        ...(mayEnd ? [action] : []),
      ]}
    />
  );
}
