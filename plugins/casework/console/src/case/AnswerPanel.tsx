import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Panel, PlainSelect, useAskBeforeLeaving, useText } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { caseworkApi, type AnswerChannel, type CaseView } from '../casework-api';
import { AnswerPreview } from './AnswerPreview';
import { useCaseChange } from './case-dialog';

const longest = 8_000;

/** The answer: from a text module or free, by the way the member can be reached. What is typed stays until it is sent. */
export function AnswerPanel({ shown }: { shown: CaseView }) {
  const translate = useTranslate();
  const textOf = useText();
  const [chosen, setChosen] = useState<AnswerChannel>();
  // Ways may be added while the page is open, as soon as the member is known.
  const channel = chosen && shown.answerChannels.includes(chosen) ? chosen : shown.answerChannels[0];
  const [subject, setSubject] = useState('');
  const [body, setBody] = useState('');
  const [closes, setCloses] = useState(true);
  const leave = useAskBeforeLeaving(subject !== '' || body !== '');
  const { data: modules = [] } = useQuery({
    queryKey: ['text-modules', shown.id],
    queryFn: () => caseworkApi.textModules(shown.id),
    staleTime: 60_000,
  });
  const { mutate, isPending } = useCaseChange(
    () =>
      caseworkApi.answer(shown.id, shown.revision, {
        channel: channel!,
        subject: subject.trim(),
        body: body.trim(),
        closes,
      }),
    {
      success: 'casework.done.answered',
      onDone: () => {
        leave();
        setSubject('');
        setBody('');
      },
    },
  );
  const insert = (key: string) => {
    const found = modules.find((one) => one.key === key);
    if (!found) return;
    setSubject((before) => before || found.subject);
    setBody((before) => [before.trim(), found.body].filter(Boolean).join('\n\n'));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    mutate(undefined);
  };
  if (!channel)
    return (
      <Panel title={translate('casework.answer.title')}>
        <Typography>{translate('casework.answer.nobody')}</Typography>
      </Panel>
    );
  return (
    <Panel title={translate('casework.answer.title')}>
      <Box component="form" onSubmit={send} sx={{ display: 'grid', gap: 2 }}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
          <PlainSelect
            label={translate('casework.answer.by')}
            value={channel}
            options={shown.answerChannels.map((value) => ({
              value,
              label: translate(`casework.answer.channel.${value}`),
            }))}
            onChange={(value) => setChosen(value as AnswerChannel)}
          />
          <PlainSelect
            label={translate('casework.answer.module')}
            value=""
            options={[
              { value: '', label: translate('casework.answer.chooseModule') },
              ...modules.map(({ key, title }) => ({ value: key, label: textOf(title) })),
            ]}
            onChange={insert}
          />
        </Box>
        <TextField
          required
          label={translate('casework.answer.subject')}
          value={subject}
          onChange={({ target }) => setSubject(target.value)}
          slotProps={{ htmlInput: { maxLength: 150 } }}
        />
        <TextField
          required
          multiline
          minRows={6}
          label={translate('casework.answer.body')}
          value={body}
          onChange={({ target }) => setBody(target.value)}
          slotProps={{ htmlInput: { maxLength: longest } }}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <Button type="submit" variant="contained" loading={isPending} disabled={!subject.trim() || !body.trim()}>
            {translate(closes ? 'casework.answer.sendAndClose' : 'casework.answer.send')}
          </Button>
          <AnswerPreview id={shown.id} subject={subject} body={body} />
          <FormControlLabel
            control={<Checkbox checked={closes} onChange={(_event, isOn) => setCloses(isOn)} />}
            label={translate('casework.answer.closes')}
          />
        </Box>
      </Box>
    </Panel>
  );
}
