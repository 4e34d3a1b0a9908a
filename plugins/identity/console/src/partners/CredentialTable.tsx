import Box from '@mui/material/Box';
import {
  ConfirmButton,
  PlainTable,
  StatusChip,
  TenantTag,
  useCommand,
  useFormats,
  useMay,
} from '@kassenwerk/kernel/console';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { identityApi, type Credential, type IssuedCredential } from '../identity-api';

interface CredentialTableProps {
  rows: readonly Credential[];
  onIssued(issued: IssuedCredential): void;
}

const stateOf = ({ isActive, revokedAt }: Credential) => (isActive ? 'active' : revokedAt ? 'revoked' : 'expired');

export function CredentialTable({ rows, onIssued }: CredentialTableProps) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const text = (key: string) => translate(`identity.credentials.${key}`);
  return (
    <PlainTable
      caption={text('title')}
      rows={rows}
      keyOf={({ documentId }) => documentId}
      columns={[
        {
          label: text('name'),
          cell: ({ name, clientId }) => <TwoLines first={name} second={<code>{clientId}</code>} />,
        },
        { label: translate('kassenwerk.field.tenant'), cell: ({ tenant }) => <TenantTag tenant={tenant} /> },
        {
          label: text('expiresAt'),
          cell: (row) => <TwoLines first={<State state={stateOf(row)} />} second={instant(row.expiresAt)} />,
        },
        {
          label: text('scopes'),
          cell: ({ scopes, addresses }) => (
            <TwoLines
              first={scopes.map((scope) => text(`scope.${scope}`)).join(', ') || '–'}
              second={`${text('addresses')}: ${addresses.join(', ') || text('anywhere')}`}
            />
          ),
        },
        { label: text('lastUsedAt'), cell: ({ lastUsedAt }) => (lastUsedAt ? instant(lastUsedAt) : text('never')) },
        { label: text('action'), cell: (row) => row.isActive && <Actions credential={row} onIssued={onIssued} /> },
      ]}
    />
  );
}

function TwoLines({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      <Box>{first}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{second}</Box>
    </Box>
  );
}

function State({ state }: { state: 'active' | 'revoked' | 'expired' }) {
  return <StatusChip status={state} resource="partner-credentials" tone={state === 'active' ? 'good' : 'idle'} />;
}

function Actions({ credential, onIssued }: { credential: Credential; onIssued: CredentialTableProps['onIssued'] }) {
  const translate = useTranslate();
  const text = (key: string) => translate(`identity.credentials.${key}`);
  const mayRotate = useMay('rotate', 'partnerCredential');
  const mayRevoke = useMay('revoke', 'partnerCredential');
  const stale = ['partner-credentials'];
  const rotate = useCommand(() => identityApi.rotateCredential(credential.documentId), { stale, onDone: onIssued });
  const revoke = useCommand(() => identityApi.revokeCredential(credential.documentId), {
    stale,
    success: 'identity.credentials.revoked',
  });
  const question = (key: string) => `${text(key)}: ${credential.name}`;
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {mayRotate && (
        <ConfirmButton
          label={text('rotate')}
          question={question('rotate')}
          size="small"
          onConfirm={() => rotate.mutateAsync(undefined)}
        >
          {text('rotateHint')}
        </ConfirmButton>
      )}
      {mayRevoke && (
        <ConfirmButton
          label={text('revoke')}
          question={question('revoke')}
          size="small"
          color="error"
          onConfirm={() => revoke.mutateAsync(undefined)}
        >
          {text('revokeHint')}
        </ConfirmButton>
      )}
    </Box>
  );
}
