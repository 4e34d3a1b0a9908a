import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Panel, useAskBeforeLeaving, useCommand, useMay } from '@kassenwerk/kernel/console';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { newestOf, settingsApi, type AnswerSettings, type Settings } from '../settings/settings-api';
import { VersionsPanel } from '../settings/VersionsPanel';
import { insertAt } from '../texts/insert-at';
import { VariableBar } from '../texts/VariableBar';

interface Props {
  tenant: string;
  begun: Settings<AnswerSettings> & { usualSignature: string; variables: string[] };
}

const ways = ['answersInPortal', 'answersByMail', 'answersByLetter'] as const;
const usual = { answersInPortal: true, answersByMail: false, answersByLetter: true };

/** What is left empty is as usual: the name of the fund, and its usual closing words. */
export function AnswerSettingsForm({ tenant, begun }: Props) {
  const translate = useTranslate();
  const text = (name: string) => translate(`casework.answers.${name}`);
  const mayPublish = useMay('publish', 'serviceLevel', { tenant });
  const [start] = useState<AnswerSettings>(newestOf(begun) ?? usual);
  const [draft, setDraft] = useState(start);
  useAskBeforeLeaving(draft !== start);
  const field = useRef<HTMLTextAreaElement>(null);
  const publish = useCommand(
    (definition: AnswerSettings) => settingsApi.publishAnswerSettings(tenant, { definition, revision: begun.revision }),
    { success: ({ status }) => `casework.settings.done.${status}`, stale: ['answer-settings', 'case', 'releases'] },
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    publish.mutate(said(draft));
  };
  const insert = (variable: string) => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const { text: signature } = insertAt(value, { start: selectionStart, end: selectionEnd }, `{{${variable}}}`);
    setDraft({ ...draft, signature });
    field.current?.focus();
  };
  return (
    <>
      <Panel title={text('how')}>
        <Box component="form" onSubmit={send} sx={{ display: 'grid', gap: 2, maxWidth: 720 }}>
          <Box role="group" aria-label={text('ways')}>
            <Typography variant="body2" color="textSecondary">
              {text('ways')}
            </Typography>
            {ways.map((way) => (
              <FormControlLabel
                key={way}
                sx={{ display: 'flex' }}
                control={
                  <Switch
                    disabled={!mayPublish}
                    checked={draft[way] ?? usual[way]}
                    onChange={(_event, isOn) => setDraft({ ...draft, [way]: isOn })}
                  />
                }
                label={text(`fields.${way}`)}
              />
            ))}
            <Typography variant="body2" color="textSecondary">
              {text('mailHint')}
            </Typography>
          </Box>
          <TextField
            disabled={!mayPublish}
            label={text('fields.senderName')}
            helperText={text('senderHint')}
            value={draft.senderName ?? ''}
            onChange={({ target }) => setDraft({ ...draft, senderName: target.value })}
            slotProps={{ htmlInput: { maxLength: 120 } }}
          />
          {mayPublish && <VariableBar variables={begun.variables} onChoose={insert} />}
          <TextField
            multiline
            minRows={4}
            disabled={!mayPublish}
            inputRef={field}
            label={text('fields.signature')}
            helperText={text('signatureHint')}
            placeholder={begun.usualSignature}
            value={draft.signature ?? ''}
            onChange={({ target }) => setDraft({ ...draft, signature: target.value })}
            slotProps={{ htmlInput: { maxLength: 1_000 }, inputLabel: { shrink: true } }}
          />
          {mayPublish && (
            <Button type="submit" variant="contained" loading={publish.isPending} sx={{ justifySelf: 'start' }}>
              {translate('casework.settings.publish')}
            </Button>
          )}
        </Box>
      </Panel>
      <VersionsPanel
        versions={begun.versions}
        nameOf={(name) => translate(`casework.answers.fields.${name}`, { _: name })}
        onRestore={mayPublish ? (definition) => publish.mutateAsync(definition) : undefined}
      />
    </>
  );
}

/** Empty fields are left out, so that what is usual holds. */
const said = ({ senderName, signature, ...draft }: AnswerSettings): AnswerSettings => ({
  ...draft,
  ...(senderName?.trim() ? { senderName: senderName.trim() } : {}),
  ...(signature?.trim() ? { signature: signature.trim() } : {}),
});
