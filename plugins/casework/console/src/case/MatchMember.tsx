import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Panel, requestBody, useFormats } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { caseworkApi, type CaseView } from '../casework-api';
import { useCaseChange } from './case-dialog';

type Candidate = CaseView['candidates'][number];

/** A request from somebody whom nothing in it names for certain: a person says who it is. */
export function MatchMember({ shown }: { shown: CaseView }) {
  const translate = useTranslate();
  const [asked, setAsked] = useState('');
  const { data: found } = useQuery({
    queryKey: ['case-members', shown.tenant, asked],
    queryFn: () => findMembers(shown.tenant, asked),
    enabled: asked !== '',
  });
  const match = useCaseChange((memberId: string) => caseworkApi.match(shown.id, shown.revision, memberId), {
    success: 'casework.match.done',
  });
  return (
    <Panel title={translate('casework.match.title')} note={translate('casework.match.hint')}>
      {shown.candidates.length > 0 && (
        <>
          <Typography variant="body2">{translate('casework.match.candidates')}</Typography>
          <People people={shown.candidates} onChoose={(id) => match.mutate(id)} />
        </>
      )}
      <SearchForm onSearch={setAsked} />
      <Box role="status">
        {found?.length === 0 && <Typography variant="body2">{translate('casework.match.none')}</Typography>}
      </Box>
      {found && <People people={found} onChoose={(id) => match.mutate(id)} />}
    </Panel>
  );
}

function SearchForm({ onSearch }: { onSearch(text: string): void }) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <Box component="form" role="search" onSubmit={search} sx={{ display: 'flex', gap: 1, alignItems: 'center', my: 1 }}>
      <TextField
        type="search"
        size="small"
        fullWidth
        label={translate('casework.match.search')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit" variant="outlined" disabled={text.trim() === ''}>
        {translate('ra.action.search')}
      </Button>
    </Box>
  );
}

function People({ people, onChoose }: { people: readonly Candidate[]; onChoose(id: string): void }) {
  const translate = useTranslate();
  const { date } = useFormats();
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {people.map(({ id, name, memberNumber, birthDate }) => (
        <li key={id} style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          <span style={{ flex: 1 }}>
            {name} ({memberNumber}){birthDate && `, ${translate('casework.match.born', { date: date(birthDate) })}`}
          </span>
          <Button size="small" aria-label={translate('casework.match.chooseOf', { name })} onClick={() => onChoose(id)}>
            {translate('casework.match.choose')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface MemberRow {
  documentId: string;
  firstName: string | null;
  lastName: string | null;
  memberNumber: string;
  birthDate: string | null;
}

async function findMembers(tenant: string, text: string): Promise<Candidate[]> {
  const { data } = await requestBody<{ data: MemberRow[] }>('/members', {
    query: {
      'filters[tenant][$eq]': tenant,
      _q: text,
      'pagination[pageSize]': 10,
      sort: 'lastName',
    },
  });
  return data.map(({ documentId, firstName, lastName, memberNumber, birthDate }) => ({
    id: documentId,
    name: [firstName, lastName].filter(Boolean).join(' '),
    memberNumber,
    birthDate,
  }));
}
