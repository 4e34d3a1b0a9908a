import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Panel, useCommand, useFormats } from '@kassenwerk/kernel/console';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { caseworkApi, type CaseEventView, type CaseView } from '../casework-api';
import { useEventText } from './use-event-text';

/** Everything that happened, newest first, and a note for colleagues. */
export function TimeLine({ shown, mayNote }: { shown: CaseView; mayNote: boolean }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('casework.timeLine.title')}>
      {mayNote && <NoteForm id={shown.id} />}
      <Box component="ol" sx={{ display: 'grid', gap: 1.5, m: 0, p: 0, listStyle: 'none' }}>
        {shown.events.map((event) => (
          <Line key={event.id} event={event} tenant={shown.tenant} />
        ))}
      </Box>
    </Panel>
  );
}

function Line({ event, tenant }: { event: CaseEventView; tenant: string }) {
  const translate = useTranslate();
  const textOf = useEventText(tenant);
  const { instant } = useFormats();
  const detail = textOf(event);
  return (
    <Box component="li" sx={{ borderLeft: 2, borderColor: 'divider', pl: 1.5 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate(`casework.event.${event.kind}`, { _: event.kind })}
      </Typography>
      {detail && <Typography variant="body2">{detail}</Typography>}
      {event.text && (
        <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {event.text}
        </Typography>
      )}
      <Typography variant="caption" color="textSecondary">
        {instant(event.at)} · {event.actorName ?? translate('casework.timeLine.automatic')}
      </Typography>
    </Box>
  );
}

function NoteForm({ id }: { id: string }) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const { mutate, isPending } = useCommand((note: string) => caseworkApi.note(id, note), {
    stale: ['case'],
    onDone: () => setText(''),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    mutate(text.trim());
  };
  return (
    <Box component="form" onSubmit={send} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mb: 2 }}>
      <TextField
        fullWidth
        multiline
        size="small"
        label={translate('casework.timeLine.note')}
        helperText={translate('casework.timeLine.noteHint')}
        value={text}
        slotProps={{ htmlInput: { maxLength: 4_000 } }}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit" variant="outlined" loading={isPending} disabled={text.trim() === ''}>
        {translate('casework.timeLine.addNote')}
      </Button>
    </Box>
  );
}
