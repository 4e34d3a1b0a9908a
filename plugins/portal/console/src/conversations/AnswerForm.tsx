import type { UploadedFile } from '@kassenwerk/forms/model';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useCommand, useVerbs } from '@kassenwerk/kernel/console';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { PortalVerbs } from '../verbs';
import { AnswerFiles } from './AnswerFiles';

const longestText = 5_000;

/** The text stays until the server has taken it. */
export function AnswerForm({ id, tenant }: { id: string; tenant: string }) {
  const translate = useTranslate();
  const verbs = useVerbs<PortalVerbs>();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [uploadKey, setUploadKey] = useState<string>(() => crypto.randomUUID());
  const sent = { text: text.trim(), files: files.map(({ id: file }) => file), uploadKey };
  const answer = useCommand(() => verbs.answerMember(id, sent), {
    success: 'portal.messages.sent',
    stale: ['conversations', 'conversation'],
    onDone: () => {
      setText('');
      setFiles([]);
      setUploadKey(crypto.randomUUID());
    },
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
      <AnswerFiles key={uploadKey} {...{ tenant, uploadKey, files }} onChange={setFiles} />
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
