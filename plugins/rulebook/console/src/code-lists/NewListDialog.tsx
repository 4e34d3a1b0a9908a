import TextField from '@mui/material/TextField';
import type { Code } from '@kassenwerk/rulebook/model';
import { FormDialog, noRevision, useCommand } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { keyFrom } from '../editing/new-table';
import { rulesApi } from '../rules-api';
import { PasteField, type PasteState } from './PasteField';

interface NewListDialogProps {
  tenant: string;
  taken: readonly string[];
  onClose(): void;
  onMade(key: string): void;
}

/** A list has at least one value, so it begins with pasted ones. */
export function NewListDialog({ tenant, taken, onClose, onMade }: NewListDialogProps) {
  const translate = useTranslate();
  const [title, setTitle] = useState('');
  const [pasted, setPasted] = useState<PasteState>({ text: '', codes: [], wrong: [] });
  const key = keyFrom(title);
  const isTaken = taken.includes(key);
  const make = useCommand(
    (values: readonly Code[]) => {
      const name = title.trim();
      return rulesApi.publishCodeList(tenant, { key, title: { de: name, en: name }, values }, noRevision);
    },
    {
      success: ({ status }) => `rules.codeLists.done.${status}`,
      stale: ['code-lists', 'releases'],
      onDone: () => onMade(key),
    },
  );
  return (
    <FormDialog
      open
      wide
      title={translate('rules.codeLists.new')}
      submit={translate('rules.codeLists.publish')}
      disabled={key.length < 2 || isTaken || pasted.codes.length === 0 || pasted.wrong.length > 0}
      onClose={onClose}
      onSubmit={() => make.mutateAsync(pasted.codes)}
    >
      <TextField
        autoFocus
        required
        label={translate('rules.codeLists.fields.title')}
        value={title}
        error={isTaken}
        helperText={isTaken && translate('rules.codeLists.taken')}
        onChange={({ target }) => setTitle(target.value)}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <PasteField state={pasted} onChange={setPasted} />
    </FormDialog>
  );
}
