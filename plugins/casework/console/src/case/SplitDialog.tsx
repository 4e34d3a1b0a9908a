import { FormDialog, PlainSelect } from '@kassenwerk/kernel/console';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { caseworkApi } from '../casework-api';
import { topics } from '../words/case-words';
import { useCaseWords } from '../words/useCaseWords';
import { useCaseChange, type CaseDialogProps } from './case-dialog';

/** One letter with two requests: part of what came in goes into a case of its own. */
export function SplitDialog({ shown, onClose }: CaseDialogProps) {
  const translate = useTranslate();
  const words = useCaseWords();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [topic, setTopic] = useState(shown.topic);
  const [originals, setOriginals] = useState<readonly string[]>([]);
  const { mutateAsync } = useCaseChange(
    () => caseworkApi.split(shown.id, shown.revision, { title: title.trim(), topic, originals: [...originals] }),
    { success: 'casework.done.split', onDone: ({ id }) => navigate(`/cases/${id}`) },
  );
  const toggle = (id: string) =>
    setOriginals((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  const isPart = originals.length > 0 && originals.length < shown.originals.length;
  return (
    <FormDialog
      open
      title={translate('casework.action.split')}
      submit={translate('casework.action.split')}
      disabled={title.trim() === '' || !isPart}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      <TextField
        required
        label={translate('casework.split.title')}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        slotProps={{ htmlInput: { maxLength: 150 } }}
      />
      <PlainSelect
        label={translate('casework.fields.topic')}
        value={topic}
        options={topics.map((value) => ({ value, label: words.topic(value) }))}
        onChange={setTopic}
      />
      <FormControl component="fieldset">
        <FormLabel component="legend">{translate('casework.split.originals')}</FormLabel>
        <FormGroup>
          {shown.originals.map(({ id, title: name }) => (
            <FormControlLabel
              key={id}
              control={<Checkbox checked={originals.includes(id)} onChange={() => toggle(id)} />}
              label={name}
            />
          ))}
        </FormGroup>
      </FormControl>
    </FormDialog>
  );
}
