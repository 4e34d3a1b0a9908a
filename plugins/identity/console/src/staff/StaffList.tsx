import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import {
  EmptyState,
  Loadable,
  Page,
  Panel,
  PlainTable,
  useFormats,
  useMay,
  useTenant,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { AccountState } from './AccountState';
import { FundsOfPerson } from './FundsOfPerson';
import { NewPerson } from './NewPerson';
import { staffApi, type StaffView } from './staff-api';

/** Who works for the own funds, and how each of them gets in. */
export function StaffList() {
  const translate = useTranslate();
  const { tenant } = useTenant();
  const [search, setSearch] = useState('');
  const query = useQuery({ queryKey: ['staff'], queryFn: staffApi.list });
  const mayCreate = useMay('create', 'staffAccount');
  const isShown = ({ name, username, tenants }: StaffView) =>
    (!tenant || tenants.includes(tenant.key) || tenants.includes('*')) &&
    `${name} ${username}`.toLowerCase().includes(search.trim().toLowerCase());
  return (
    <Page
      title={translate('identity.staff.title')}
      description={translate('identity.staff.description')}
      actions={mayCreate && <NewPerson />}
    >
      <Box role="search">
        <TextField
          type="search"
          label={translate('identity.staff.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </Box>
      <Panel title={translate('identity.staff.people')} flush>
        <Loadable query={query}>{(all) => <StaffTable rows={all.filter(isShown)} />}</Loadable>
      </Panel>
    </Page>
  );
}

function StaffTable({ rows }: { rows: readonly StaffView[] }) {
  const translate = useTranslate();
  const { count, instant } = useFormats();
  if (rows.length === 0)
    return <EmptyState title={translate('identity.staff.empty')}>{translate('identity.staff.emptyHint')}</EmptyState>;
  return (
    <PlainTable
      caption={translate('identity.staff.people')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          label: translate('identity.staff.name'),
          cell: ({ id, name }) => (
            <Link component={RouterLink} to={`/staff/${id}`} sx={{ fontWeight: 600 }} color="textPrimary">
              {name}
            </Link>
          ),
        },
        { label: translate('identity.staff.username'), cell: ({ username }) => username },
        {
          label: translate('identity.staff.roles'),
          cell: ({ roles }) => roles.map((role) => translate(`kassenwerk.role.${role}`, { _: role })).join(', '),
        },
        { label: translate('identity.staff.funds'), cell: ({ tenants }) => <FundsOfPerson tenants={tenants} /> },
        { label: translate('identity.staff.account'), cell: (person) => <AccountState person={person} /> },
        { label: translate('identity.sessions.title'), numeric: true, cell: ({ sessions }) => count(sessions) },
        {
          label: translate('identity.sessions.lastSeen'),
          cell: ({ lastSeenAt }) => (lastSeenAt ? instant(lastSeenAt) : translate('identity.staff.never')),
        },
      ]}
    />
  );
}
