import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useMay } from '../../session/useMay';
import { useCommand } from '../../ui/useCommand';
import { Panel } from '../../ui/Panel';
import type { Editing } from './editing';
import { PreviewResult } from './PreviewResult';
import { rolesApi, type Preview, type PreviewPerson } from './roles-api';
import { useRoleWords } from './useRoleWords';

interface RolePreviewProps {
  tenant: string;
  editing: Editing;
  isChanged: boolean;
}

/** "What would this person see?", answered by the server with that person's rights. */
export function RolePreview({ tenant, editing, isChanged }: RolePreviewProps) {
  const translate = useTranslate();
  const words = useRoleWords();
  const [person, setPerson] = useState<PreviewPerson | null>(null);
  const [subject, setSubject] = useState<string | null>('member');
  const [withDraft, setWithDraft] = useState(true);
  const [result, setResult] = useState<{ subject: string; preview: Preview }>();
  const mayPreview = useMay('preview', 'role', { tenant });
  const people = useQuery({
    queryKey: ['roles', 'people', tenant],
    queryFn: () => rolesApi.people(tenant),
    enabled: mayPreview,
  });
  const trial = isChanged && withDraft ? editing.definition : undefined;
  const ask = useCommand(
    () => rolesApi.preview({ tenant, personId: person!.id, subject: subject!, ...(trial ? { trial } : {}) }),
    { onDone: (preview) => setResult({ subject: subject!, preview }) },
  );
  if (!mayPreview) return null;
  const subjects = editing.catalogue.filter(({ fields }) => fields.length > 0).map((one) => one.subject);
  return (
    <Panel title={translate('resources.roles.preview.title')} note={translate('resources.roles.preview.note')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Box
          sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '2fr 2fr auto' }, alignItems: 'center' }}
        >
          <Autocomplete
            options={people.data ?? []}
            loading={people.isLoading}
            value={person}
            getOptionKey={({ id }) => id}
            getOptionLabel={({ name, roles }) => `${name} (${roles.map(words.role).join(', ')})`}
            isOptionEqualToValue={(one, other) => one.id === other.id}
            onChange={(_event, next) => setPerson(next)}
            renderInput={(input) => <TextField {...input} label={translate('resources.roles.preview.person')} />}
          />
          <Autocomplete
            options={subjects}
            value={subject}
            getOptionLabel={words.subject}
            onChange={(_event, next) => setSubject(next)}
            renderInput={(input) => <TextField {...input} label={translate('resources.roles.fields.subject')} />}
          />
          <Button
            variant="outlined"
            disabled={!person || !subject}
            loading={ask.isPending}
            onClick={() => ask.mutate(undefined)}
          >
            {translate('resources.roles.preview.ask')}
          </Button>
        </Box>
        {isChanged && (
          <FormControlLabel
            control={<Switch checked={withDraft} onChange={(_event, next) => setWithDraft(next)} />}
            label={translate('resources.roles.preview.withDraft')}
          />
        )}
        {result && <PreviewResult {...result} />}
      </Box>
    </Panel>
  );
}
