import Button from '@mui/material/Button';
import { ConfirmButton, Loadable, Panel, PlainTable, useCommand, useFormats } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useLogout, useTranslate } from 'react-admin';
import { identityApi, type SessionView } from '../identity-api';

/** Where the person is signed in. */
export function SessionPanel() {
  const translate = useTranslate();
  const logout = useLogout();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: identityApi.sessions });
  const endAll = useCommand(() => identityApi.endAllSessions(), { onDone: () => void logout() });
  return (
    <Panel
      title={translate('identity.sessions.title')}
      note={translate('identity.sessions.note')}
      flush
      actions={
        <ConfirmButton
          label={translate('identity.sessions.endAll')}
          question={translate('identity.sessions.endAllQuestion')}
          color="error"
          variant="outlined"
          onConfirm={() => endAll.mutateAsync(undefined)}
        >
          {translate('identity.sessions.endAllHint')}
        </ConfirmButton>
      }
    >
      <Loadable query={sessions}>{(rows) => <SessionTable rows={rows} />}</Loadable>
    </Panel>
  );
}

function SessionTable({ rows }: { rows: readonly SessionView[] }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const end = useCommand((id: string) => identityApi.endSession(id), {
    success: 'identity.sessions.ended',
    stale: ['sessions'],
  });
  return (
    <PlainTable
      caption={translate('identity.sessions.title')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { label: translate('identity.sessions.browser'), cell: ({ browser }) => browser },
        { label: translate('identity.sessions.network'), cell: ({ addressPrefix }) => addressPrefix },
        { label: translate('identity.sessions.since'), cell: ({ createdAt }) => instant(createdAt) },
        { label: translate('identity.sessions.lastSeen'), cell: ({ lastSeenAt }) => instant(lastSeenAt) },
        {
          label: translate('identity.sessions.action'),
          cell: ({ id, isThis }) =>
            isThis ? (
              translate('identity.sessions.this')
            ) : (
              <Button size="small" loading={end.isPending && end.variables === id} onClick={() => end.mutate(id)}>
                {translate('identity.sessions.end')}
              </Button>
            ),
        },
      ]}
    />
  );
}
