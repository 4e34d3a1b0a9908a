import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { PlainSelect, useText } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { AnswerPreview } from '../case/AnswerPreview';
import type { BulkAction } from '../casework-api';
import { settingsApi } from '../settings/settings-api';

interface Props {
  tenant: string;
  /** A case on which the answer is shown. */
  example: string;
  /** Undefined while something is missing. */
  onChange(action: BulkAction | undefined): void;
}

interface Closing {
  reason: string;
  /** `none`, `own`, or the key of a text module; empty until somebody has chosen, so that silence is meant. */
  choice: string;
  subject: string;
  body: string;
}

/** Why many cases are closed, and what their members are told. */
export function ClosingFields({ tenant, example, onChange }: Props) {
  const translate = useTranslate();
  const textOf = useText();
  const [closing, setClosing] = useState<Closing>({ reason: '', choice: '', subject: '', body: '' });
  const { data } = useQuery({
    queryKey: ['text-module-list', tenant],
    queryFn: () => settingsApi.textModules(tenant),
    staleTime: 60_000,
  });
  const modules = (data?.modules ?? []).filter(({ isOffered }) => isOffered);
  const set = (change: Partial<Closing>) => {
    const next = { ...closing, ...change };
    setClosing(next);
    onChange(actionOf(next));
  };
  const choose = (choice: string) => {
    const { subject = '', body = '' } = modules.find(({ key }) => key === choice) ?? (choice === 'own' ? closing : {});
    set({ choice, subject, body });
  };
  const { reason, choice, subject, body } = closing;
  const isAnswered = choice !== '' && choice !== 'none';
  return (
    <>
      <TextField
        required
        multiline
        minRows={2}
        label={translate('casework.bulk.closeLabel')}
        value={reason}
        onChange={({ target }) => set({ reason: target.value })}
        slotProps={{ htmlInput: { maxLength: 1_000 } }}
      />
      <PlainSelect
        label={translate('casework.bulk.answerLabel')}
        value={choice}
        helperText={translate(`casework.bulk.${isAnswered ? 'answerHint' : 'noAnswerHint'}`)}
        options={[
          { value: '', label: translate('casework.choose') },
          { value: 'none', label: translate('casework.bulk.noAnswer') },
          { value: 'own', label: translate('casework.bulk.ownAnswer') },
          ...modules.map(({ key, title }) => ({ value: key, label: textOf(title) })),
        ]}
        onChange={choose}
      />
      {isAnswered && (
        <>
          <TextField
            required
            label={translate('casework.answer.subject')}
            value={subject}
            onChange={({ target }) => set({ subject: target.value })}
            slotProps={{ htmlInput: { maxLength: 150 } }}
          />
          <TextField
            required
            multiline
            minRows={5}
            label={translate('casework.answer.body')}
            value={body}
            onChange={({ target }) => set({ body: target.value })}
            slotProps={{ htmlInput: { maxLength: 8_000 } }}
          />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <AnswerPreview id={example} subject={subject} body={body} />
            <Typography variant="body2" color="textSecondary">
              {translate('casework.bulk.previewOfFirst')}
            </Typography>
          </Box>
        </>
      )}
    </>
  );
}

function actionOf({ choice, ...written }: Closing): BulkAction | undefined {
  const [reason, subject, body] = [written.reason.trim(), written.subject.trim(), written.body.trim()];
  if (reason === '' || choice === '') return undefined;
  if (choice === 'none') return { kind: 'close', reason };
  return subject === '' || body === '' ? undefined : { kind: 'close', reason, answer: { subject, body } };
}
