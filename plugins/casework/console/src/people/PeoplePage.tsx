import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import {
  EmptyState,
  Loadable,
  Page,
  Panel,
  PlainTable,
  StatusChip,
  useMay,
  useTenant,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { CaseloadPanel } from './CaseloadPanel';
import { peopleApi, type PeoplePlan, type PersonView } from './people-api';
import { ProfileDialog } from './ProfileDialog';

/** Who works on cases: what they can do, how much they take at once, and whom they answer for. */
export function PeoplePage() {
  const translate = useTranslate();
  const { tenant } = useTenant();
  return (
    <Page title={translate('casework.people.title')} description={translate('casework.people.description')}>
      {tenant ? (
        <People key={tenant.key} tenant={tenant.key} />
      ) : (
        <EmptyState title={translate('casework.people.chooseFund')}>
          {translate('casework.people.chooseFundHint')}
        </EmptyState>
      )}
    </Page>
  );
}

function People({ tenant }: { tenant: string }) {
  const translate = useTranslate();
  const query = useQuery({ queryKey: ['people', tenant], queryFn: () => peopleApi.people(tenant) });
  const [changing, setChanging] = useState<PersonView | null>(null);
  return (
    <Loadable query={query}>
      {(plan) => (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Panel flush title={translate('casework.people.who')} note={translate('casework.people.whoNote')}>
            <PeopleTable plan={plan} onChange={setChanging} />
          </Panel>
          {plan.teams.length > 0 && <CaseloadPanel tenant={tenant} plan={plan} />}
          {changing && (
            <ProfileDialog tenant={tenant} plan={plan} person={changing} onClose={() => setChanging(null)} />
          )}
        </Box>
      )}
    </Loadable>
  );
}

function PeopleTable({ plan, onChange }: { plan: PeoplePlan; onChange(person: PersonView): void }) {
  const translate = useTranslate();
  const mayChange = useMay('update', 'workProfile');
  const text = (name: string) => translate(`casework.people.${name}`);
  const teamName = (key: string) => plan.teams.find((team) => team.key === key)?.name ?? key;
  if (plan.people.length === 0) return <EmptyState title={text('nobody')}>{text('nobodyHint')}</EmptyState>;
  return (
    <PlainTable
      caption={text('who')}
      rows={plan.people}
      keyOf={({ staffId }) => staffId}
      columns={[
        { label: text('person'), cell: ({ name }) => name },
        { label: text('now'), cell: (person) => <PresenceMark {...person} /> },
        { label: text('teams'), cell: ({ teams }) => teams.map(teamName).join(', ') || text('noTeam') },
        { label: text('skills'), cell: ({ skills }) => skills.join(', ') || '–' },
        { label: text('languages'), cell: ({ languages }) => languages.join(', ') },
        { label: text('load'), numeric: true, cell: ({ load, capacity }) => `${load} / ${capacity}` },
        ...(mayChange
          ? [
              {
                label: text('actions'),
                cell: (person: PersonView) => (
                  <Button
                    size="small"
                    aria-label={`${text('change')}: ${person.name}`}
                    onClick={() => onChange(person)}
                  >
                    {text('change')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function PresenceMark({ isAbsent, isPresent }: Pick<PersonView, 'isAbsent' | 'isPresent'>) {
  return isAbsent ? (
    <StatusChip resource="people" status="absent" tone="idle" />
  ) : (
    <StatusChip resource="people" status={isPresent ? 'present' : 'notPresent'} tone={isPresent ? 'good' : 'wait'} />
  );
}
