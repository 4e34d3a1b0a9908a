import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import { useTenant } from '@kassenwerk/kernel/console';
import { useGetList, useTranslate } from 'react-admin';
import type { StaffWish } from './staff-api';

interface PersonFieldsProps {
  wish: StaffWish;
  choices: { roles: readonly string[]; tenants: readonly string[] };
  onChange(part: Partial<StaffWish>): void;
}

/** Who the person is, what they may do, and where. */
export function PersonFields({ wish, choices, onChange }: PersonFieldsProps) {
  const translate = useTranslate();
  return (
    <>
      <TextField
        required
        label={translate('identity.staff.name')}
        value={wish.displayName}
        autoComplete="off"
        onChange={({ target }) => onChange({ displayName: target.value })}
      />
      <TextField
        required
        type="email"
        label={translate('identity.staff.email')}
        helperText={translate('identity.staff.emailHelp')}
        value={wish.email}
        autoComplete="off"
        onChange={({ target }) => onChange({ email: target.value })}
      />
      <RoleBoxes given={choices.roles} chosen={wish.staffRoles} onChange={(staffRoles) => onChange({ staffRoles })} />
      <FundChoice given={choices.tenants} chosen={wish.tenants} onChange={(tenants) => onChange({ tenants })} />
      <TeamChoice tenants={wish.tenants} chosen={wish.team} onChange={(team) => onChange({ team })} />
    </>
  );
}

interface ManyProps {
  given: readonly string[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

function RoleBoxes({ given, chosen, onChange }: ManyProps) {
  const translate = useTranslate();
  const toggle = (role: string) =>
    onChange(chosen.includes(role) ? chosen.filter((one) => one !== role) : [...chosen, role]);
  return (
    <FormControl component="fieldset" required>
      <FormLabel component="legend">{translate('identity.staff.roles')}</FormLabel>
      <FormGroup>
        {given.map((role) => (
          <FormControlLabel
            key={role}
            control={<Checkbox checked={chosen.includes(role)} onChange={() => toggle(role)} />}
            label={translate(`kassenwerk.role.${role}`, { _: role })}
          />
        ))}
      </FormGroup>
      <FormHelperText>
        {translate('identity.staff.rolesHelp')} {translate('identity.staff.secondPersonHint')}
      </FormHelperText>
    </FormControl>
  );
}

function FundChoice({ given, chosen, onChange }: ManyProps) {
  const translate = useTranslate();
  const { tenants } = useTenant();
  if (given.length < 2) return null;
  const nameOf = (key: string) =>
    key === '*' ? translate('identity.staff.allFunds') : (tenants.find((one) => one.key === key)?.name ?? key);
  return (
    <Autocomplete
      multiple
      options={[...given]}
      value={[...chosen]}
      getOptionLabel={nameOf}
      onChange={(_event, keys) => onChange(keys)}
      renderInput={(input) => <TextField {...input} label={translate('identity.staff.funds')} />}
    />
  );
}

interface TeamChoiceProps {
  tenants: readonly string[];
  chosen: string | null;
  onChange(team: string | null): void;
}

/** Teams belong to a fund; those of other funds cannot be meant. */
function TeamChoice({ tenants, chosen, onChange }: TeamChoiceProps) {
  const translate = useTranslate();
  const { data = [] } = useGetList('teams', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  });
  const fitting = data.filter(({ tenant }) => tenant === '*' || tenants.includes(String(tenant)));
  if (fitting.length === 0) return null;
  const nameOf = (key: string) => String(fitting.find((team) => team['key'] === key)?.['name'] ?? key);
  return (
    <Autocomplete
      options={fitting.map((team) => String(team['key']))}
      value={chosen}
      getOptionLabel={nameOf}
      onChange={(_event, key) => onChange(key)}
      renderInput={(input) => <TextField {...input} label={translate('identity.staff.team')} />}
    />
  );
}
