import Alert from '@mui/material/Alert';
import { FactList, Loadable, Page, Panel, useFormats } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { AccountState } from './AccountState';
import { FundsOfPerson } from './FundsOfPerson';
import { staffApi, type StaffDetail } from './staff-api';
import { StaffActions } from './StaffActions';
import { StaffHelp } from './StaffHelp';
import { StaffSessions } from './StaffSessions';

/** The account of another person: where it is signed in, and what helps somebody who cannot get in. */
export function StaffPage() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['staff', id], queryFn: () => staffApi.show(id) });
  return <Loadable query={query}>{(person) => <StaffContent person={person} />}</Loadable>;
}

function StaffContent({ person }: { person: StaffDetail }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const { name, username, email, roles, tenants, team, lockedUntil, lastSeenAt, onlyLook } = person;
  const facts = [
    { label: translate('identity.staff.username'), value: username },
    {
      label: translate('identity.staff.roles'),
      value: roles.map((role) => translate(`kassenwerk.role.${role}`, { _: role })).join(', '),
    },
    { label: translate('identity.staff.funds'), value: <FundsOfPerson tenants={tenants} /> },
    { label: translate('identity.staff.team'), value: team },
    { label: translate('identity.staff.email'), value: email },
    { label: translate('identity.staff.account'), value: <AccountState person={person} /> },
    {
      label: translate('identity.sessions.lastSeen'),
      value: lastSeenAt ? instant(lastSeenAt) : translate('identity.staff.never'),
    },
  ];
  return (
    <Page
      title={name}
      parent={{ to: '/staff', label: translate('identity.staff.title') }}
      actions={<StaffActions person={person} />}
    >
      {lockedUntil && (
        <Alert severity="warning">{translate('identity.staff.lockedUntil', { at: instant(lockedUntil) })}</Alert>
      )}
      <Panel title={translate('identity.staff.facts')}>
        <FactList facts={facts} columns={2} />
      </Panel>
      <StaffSessions person={person} />
      <Panel title={translate('identity.staff.help')} note={translate('identity.staff.helpNote')}>
        {onlyLook ? translate(`identity.staff.onlyLook.${onlyLook}`) : <StaffHelp person={person} />}
      </Panel>
    </Page>
  );
}
