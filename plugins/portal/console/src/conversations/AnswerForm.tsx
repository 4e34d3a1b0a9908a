import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useCommand, useVerbs } from '@kassenwerk/kernel/console';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { PortalVerbs } from '../verbs';

const longestText = 5_000;

/** The text stays until the server has taken it. */
export function AnswerForm({ id }: { id: string }) {
  const translate = useTranslate();
  const verbs = useVerbs<PortalVerbs>();
  const [text, setText] = useState('');
  const answer = useCommand(() => verbs.answerMember(id, text.trim()), {
    success: 'portal.messages.sent',
    stale: ['conversations', 'conversation'],
    onDone: () => setText(''),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate(undefined);
  };
  return (
    <Box component="form" onSubmit={send} sx={{ display: 'grid', gap: 2, mb: 1 }}>
      <TextField
        multiline
        minRows={4}
        required
        label={translate('portal.messages.text')}
        value={text}
        slotProps={{ htmlInput: { maxLength: longestText } }}
        onChange={({ target }) => setText(target.value)}
      />
      <Button
        type="submit"
        variant="contained"
        loading={answer.isPending}
        disabled={text.trim() === ''}
        sx={{ justifySelf: 'start' }}
      >
        {translate('portal.messages.send')}
      </Button>
    </Box>
  );
}
