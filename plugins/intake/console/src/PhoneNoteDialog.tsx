import { FormDialog, useCommand } from '@kassenwerk/kernel/console';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { intakeApi } from './intake-api';

const fields = ['callerName', 'number', 'callback', 'subject', 'text'] as const;
type Field = (typeof fields)[number];

const required = new Set<Field>(['subject', 'text']);
const lengths: Readonly<Record<Field, number>> = {
  callerName: 200,
  number: 30,
  callback: 60,
  subject: 300,
  text: 20_000,
};

/** What somebody said on the telephone takes the way of every other request. */
export function PhoneNoteDialog({ tenant, onClose }: { tenant: string; onClose(): void }) {
  const translate = useTranslate();
  const [note, setNote] = useState<Record<Field, string>>({
    callerName: '',
    number: '',
    callback: '',
    subject: '',
    text: '',
  });
  // Made once, so that a second click on a slow line takes nothing down twice.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const given = (field: Field): string | undefined => note[field].trim() || undefined;
  const { mutateAsync } = useCommand(
    () =>
      intakeApi.phoneNote({
        tenant,
        idempotencyKey,
        callerName: given('callerName'),
        number: given('number'),
        callback: given('callback'),
        subject: note.subject.trim(),
        text: note.text.trim(),
      }),
    { stale: ['intake-overview', 'inbox'], success: 'intake.note.done' },
  );
  return (
    <FormDialog
      open
      title={translate('intake.note.title')}
      submit={translate('intake.note.save')}
      isChanged={fields.some((field) => given(field) !== undefined)}
      disabled={!given('subject') || !given('text')}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      {fields.map((field, place) => (
        <TextField
          key={field}
          label={translate(`intake.note.${field}`)}
          value={note[field]}
          required={required.has(field)}
          autoFocus={place === 0}
          multiline={field === 'text'}
          minRows={field === 'text' ? 4 : undefined}
          onChange={({ target }) => setNote({ ...note, [field]: target.value })}
          slotProps={{ htmlInput: { maxLength: lengths[field] } }}
        />
      ))}
    </FormDialog>
  );
}
