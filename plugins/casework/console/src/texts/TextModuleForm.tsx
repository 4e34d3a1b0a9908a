import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { Panel } from '@kassenwerk/kernel/console';
import { useRef, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { TextModuleDefinition } from '../settings/settings-api';
import { topics } from '../words/case-words';
import { useCaseWords } from '../words/useCaseWords';
import { insertAt } from './insert-at';
import { VariableBar } from './VariableBar';

interface Props {
  draft: TextModuleDefinition;
  variables: readonly string[];
  mayPublish: boolean;
  isBusy: boolean;
  onChange(draft: TextModuleDefinition): void;
  onPublish(): void;
}

const longest = { subject: 150, body: 8_000 };
type Written = keyof typeof longest;

/** Title, topics and text; a variable goes where the cursor stands. */
export function TextModuleForm({ draft, variables, mayPublish, isBusy, onChange, onPublish }: Props) {
  const translate = useTranslate();
  const words = useCaseWords();
  const label = (name: string) => translate(`casework.texts.fields.${name}`);
  const fields = { subject: useRef<HTMLInputElement>(null), body: useRef<HTMLTextAreaElement>(null) };
  const last = useRef<Written>('body');
  const insert = (variable: string) => {
    const name = last.current;
    const field = fields[name].current;
    const at = { start: field?.selectionStart ?? draft[name].length, end: field?.selectionEnd ?? draft[name].length };
    const { text, cursor } = insertAt(draft[name], at, `{{${variable}}}`);
    onChange({ ...draft, [name]: text });
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(cursor, cursor);
    });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    onPublish();
  };
  const chosen = draft.topics ?? [];
  const known = [...new Set([...topics, ...chosen])].sort((one, next) =>
    words.topic(one).localeCompare(words.topic(next)),
  );
  const written = (name: Written) => ({
    required: true,
    disabled: !mayPublish,
    label: label(name),
    value: draft[name],
    inputRef: fields[name],
    onFocus: () => void (last.current = name),
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...draft, [name]: target.value }),
    slotProps: { htmlInput: { maxLength: longest[name] } },
  });
  return (
    <Panel title={translate('casework.texts.text')}>
      <Box component="form" onSubmit={send} sx={{ display: 'grid', gap: 2 }}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
          {(['de', 'en'] as const).map((language) => (
            <TextField
              key={language}
              required={language === 'de'}
              disabled={!mayPublish}
              label={label(language === 'de' ? 'germanTitle' : 'englishTitle')}
              value={draft.title[language]}
              onChange={({ target }) => onChange({ ...draft, title: { ...draft.title, [language]: target.value } })}
              slotProps={{ htmlInput: { maxLength: 100 } }}
            />
          ))}
        </Box>
        <Autocomplete
          multiple
          disabled={!mayPublish}
          options={known}
          getOptionLabel={words.topic}
          value={chosen}
          onChange={(_event, value) => onChange({ ...draft, topics: value })}
          renderInput={(params) => (
            <TextField {...params} label={label('topics')} helperText={translate('casework.texts.topicsHint')} />
          )}
        />
        {mayPublish && <VariableBar variables={variables} onChoose={insert} />}
        <TextField {...written('subject')} />
        <TextField {...written('body')} multiline minRows={10} />
        {mayPublish && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <Button type="submit" variant="contained" loading={isBusy}>
              {translate('casework.settings.publish')}
            </Button>
            <FormControlLabel
              control={
                <Switch
                  checked={draft.isOffered ?? true}
                  onChange={(_event, isOffered) => onChange({ ...draft, isOffered })}
                />
              }
              label={translate('casework.texts.offered')}
            />
          </Box>
        )}
      </Box>
    </Panel>
  );
}
