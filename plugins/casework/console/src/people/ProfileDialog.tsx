import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { FormDialog, useCommand } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { peopleApi, type PeoplePlan, type PersonView } from './people-api';

interface ProfileDialogProps {
  tenant: string;
  plan: PeoplePlan;
  person: PersonView;
  onClose(): void;
}

/** What somebody can do and how much they take at once. */
export function ProfileDialog({ tenant, plan, person, onClose }: ProfileDialogProps) {
  const translate = useTranslate();
  const text = (name: string) => translate(`casework.people.${name}`);
  const [teams, setTeams] = useState(person.teams);
  const [skills, setSkills] = useState(person.skills);
  const [languages, setLanguages] = useState(person.languages);
  const [capacity, setCapacity] = useState(String(person.capacity));
  const { mutateAsync } = useCommand(
    () => peopleApi.saveProfile(tenant, person.staffId, { teams, skills, languages, capacity: Number(capacity) }),
    { success: 'casework.people.saved', stale: ['people', 'absences', 'own-presence'] },
  );
  const isChanged =
    teams !== person.teams ||
    skills !== person.skills ||
    languages !== person.languages ||
    capacity !== String(person.capacity);
  const isWrong = !/^\d{1,3}$/.test(capacity) || Number(capacity) > 500;
  return (
    <FormDialog
      open
      title={translate('casework.people.changeOf', { name: person.name })}
      submit={text('save')}
      isChanged={isChanged}
      disabled={isWrong || languages.some((one) => !/^[a-z]{2}$/.test(one))}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      <Autocomplete
        multiple
        options={plan.teams.map(({ key }) => key)}
        getOptionLabel={(key) => plan.teams.find((team) => team.key === key)?.name ?? key}
        value={teams}
        onChange={(_event, value) => setTeams(value)}
        renderInput={(params) => <TextField {...params} label={text('teams')} />}
      />
      <Words label={text('skills')} hint={text('skillsHint')} known={plan.skills} value={skills} onChange={setSkills} />
      <Words
        label={text('languages')}
        hint={text('languagesHint')}
        known={plan.languages}
        value={languages}
        onChange={setLanguages}
      />
      <TextField
        required
        label={text('capacity')}
        value={capacity}
        error={isWrong}
        helperText={text('capacityHint')}
        onChange={({ target }) => setCapacity(target.value)}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      />
    </FormDialog>
  );
}

interface WordsProps {
  label: string;
  hint: string;
  known: readonly string[];
  value: string[];
  onChange(value: string[]): void;
}

/** Words that others use, and new ones after Enter. */
const Words = ({ label, hint, known, value, onChange }: WordsProps) => (
  <Autocomplete
    multiple
    freeSolo
    options={[...known]}
    value={value}
    onChange={(_event, chosen) => onChange([...new Set(chosen.map((one) => one.trim()).filter(Boolean))])}
    renderInput={(params) => <TextField {...params} label={label} helperText={hint} />}
  />
);
