import Button from '@mui/material/Button';
import { EmptyState, Loadable, Panel, useMay } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { identityApi, type IssuedCredential } from '../identity-api';
import { CredentialTable } from './CredentialTable';
import { NewCredential } from './NewCredential';
import { SecretOnce } from './SecretOnce';

/** On the page of a partner: what its programs sign in with. */
export function CredentialPanel() {
  const translate = useTranslate();
  const partner = useRecordContext();
  const mayRead = useMay('read', 'partnerCredential');
  const mayCreate = useMay('create', 'partnerCredential');
  const [isNew, setNew] = useState(false);
  const [issued, setIssued] = useState<IssuedCredential>();
  const partnerId = String(partner?.id ?? '');
  const credentials = useQuery({
    queryKey: ['partner-credentials', partnerId],
    queryFn: () => identityApi.credentials(partnerId),
    enabled: mayRead && partnerId !== '',
  });
  if (!partner || !mayRead) return null;
  return (
    <Panel
      title={translate('identity.credentials.title')}
      note={translate('identity.credentials.note')}
      flush
      actions={
        mayCreate && (
          <Button variant="contained" onClick={() => setNew(true)}>
            {translate('identity.credentials.create')}
          </Button>
        )
      }
    >
      <Loadable query={credentials}>
        {(rows) =>
          rows.length > 0 ? (
            <CredentialTable rows={rows} onIssued={setIssued} />
          ) : (
            <EmptyState title={translate('identity.credentials.empty')} />
          )
        }
      </Loadable>
      {isNew && <NewCredential partner={partner} onClose={() => setNew(false)} onIssued={setIssued} />}
      {issued && <SecretOnce issued={issued} onClose={() => setIssued(undefined)} />}
    </Panel>
  );
}
