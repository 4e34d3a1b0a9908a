import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useFormats } from '@kassenwerk/kernel/console';
import { useEffect, useState } from 'react';
import { useGetList, useTranslate, type RaRecord } from 'react-admin';
import { nameOf } from '../members/member-name';

const typingPauseMs = 300;

export interface FoundMember extends RaRecord {
  memberNumber: string;
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  birthDate: string | null;
}

interface MemberSearchProps {
  tenant: string;
  value: FoundMember | null;
  onChange(member: FoundMember | null): void;
}

/** Finds one member of a fund by name or number. */
export function MemberSearch({ tenant, value, onChange }: MemberSearchProps) {
  const translate = useTranslate();
  const { date } = useFormats();
  const [text, setText] = useState('');
  const q = useSettled(text);
  const { data = [], isFetching } = useGetList<FoundMember>(
    'members',
    { filter: { q, tenant }, sort: { field: 'lastName', order: 'ASC' }, pagination: { page: 1, perPage: 20 } },
    { enabled: q.length > 1 },
  );
  const labelOf = (member: FoundMember) =>
    [nameOf(member, 'lastFirst'), member.memberNumber, date(member.birthDate)].join(' · ');
  return (
    <Autocomplete
      options={q.length > 1 ? data : []}
      // The server has searched already.
      filterOptions={(all) => all}
      value={value}
      onChange={(_event, member) => onChange(member)}
      onInputChange={(_event, typed, reason) => reason === 'input' && setText(typed.trim())}
      getOptionLabel={labelOf}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      loading={isFetching}
      noOptionsText={translate(q.length > 1 ? 'kassenwerk.text.nothingFound' : 'resources.bookings.typeOn')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('resources.bookings.member')}
          helperText={translate('resources.members.search')}
        />
      )}
    />
  );
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
