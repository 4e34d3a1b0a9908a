import AddOutlined from '@mui/icons-material/AddOutlined';
import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { EmptyState, Loadable, Page, Panel, PlainSelect, useLanguage, useTenant } from '@kassenwerk/kernel/console';
import { addDays, berlinCivilDate } from '@kassenwerk/kernel/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { peopleApi, type Absence, type AbsencePlan } from '../people/people-api';
import { AbsenceDialog } from './AbsenceDialog';
import { AbsenceFacts } from './AbsenceFacts';
import { AbsenceMonth } from './AbsenceMonth';

const firstOf = (day: string): string => `${day.slice(0, 7)}-01`;
const lastOf = (first: string): string => addDays(firstOf(addDays(first, 31)), -1);

/** Who is away when, a month at a time. */
export function AbsencePage() {
  const translate = useTranslate();
  const { tenant } = useTenant();
  return (
    <Page title={translate('casework.absences.title')} description={translate('casework.absences.description')}>
      {tenant ? (
        <Calendar key={tenant.key} tenant={tenant.key} />
      ) : (
        <EmptyState title={translate('casework.people.chooseFund')}>
          {translate('casework.people.chooseFundHint')}
        </EmptyState>
      )}
    </Page>
  );
}

function Calendar({ tenant }: { tenant: string }) {
  const translate = useTranslate();
  const [first, setFirst] = useState(() => firstOf(berlinCivilDate(new Date())));
  const [team, setTeam] = useState('');
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<Absence | null>(null);
  const last = lastOf(first);
  const query = useQuery({
    queryKey: ['absences', tenant, first],
    queryFn: () => peopleApi.absences(tenant, first, last),
    placeholderData: (before) => before,
  });
  return (
    <Panel
      title={useMonthName(first)}
      flush
      actions={
        <>
          {query.data?.mayPlanOthers && <TeamChoice plan={query.data} team={team} onTeam={setTeam} />}
          <IconButton
            aria-label={translate('casework.absences.before')}
            onClick={() => setFirst(firstOf(addDays(first, -1)))}
          >
            <ChevronLeft />
          </IconButton>
          <IconButton aria-label={translate('casework.absences.after')} onClick={() => setFirst(addDays(last, 1))}>
            <ChevronRight />
          </IconButton>
          <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setAdding(true)}>
            {translate('casework.absences.add')}
          </Button>
        </>
      }
    >
      <Loadable query={query}>
        {(plan) => (
          <>
            <AbsenceMonth plan={ofTeam(plan, team)} first={first} last={last} onChoose={setChosen} />
            <Legend />
            {isAdding && <AbsenceDialog tenant={tenant} plan={plan} first={first} onClose={() => setAdding(false)} />}
            {chosen && <AbsenceFacts absence={chosen} plan={plan} onClose={() => setChosen(null)} />}
          </>
        )}
      </Loadable>
    </Panel>
  );
}

const ofTeam = (plan: AbsencePlan, team: string): AbsencePlan => ({
  ...plan,
  people: plan.people.filter(({ teams }) => team === '' || teams.includes(team)),
});

function TeamChoice({ plan, team, onTeam }: { plan: AbsencePlan; team: string; onTeam(team: string): void }) {
  const translate = useTranslate();
  return (
    <PlainSelect
      sx={{ maxWidth: 220 }}
      label={translate('casework.people.team')}
      value={team}
      onChange={onTeam}
      options={[
        { value: '', label: translate('casework.people.allTeams') },
        ...plan.teams.map(({ key, name }) => ({ value: key, label: name })),
      ]}
    />
  );
}

function useMonthName(first: string): string {
  const language = useLanguage();
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${first}T00:00:00Z`),
  );
}

function Legend() {
  const translate = useTranslate();
  return (
    <Box sx={{ px: 2.5, py: 1.5 }}>
      <Typography variant="body2" color="textSecondary">
        {translate('casework.absences.legend')}
      </Typography>
    </Box>
  );
}
