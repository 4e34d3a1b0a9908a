import TextField from '@mui/material/TextField';
import { FormDialog, PlainSelect, useCommand, useLanguage } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { copyTable, keyFrom, newTable } from '../editing/new-table';
import { newestTable, rulesApi, type TableRow } from '../rules-api';

interface NewTableDialogProps {
  tenant: string;
  tables: readonly TableRow[];
  onClose(): void;
  onMade(key: string): void;
}

/** A table from scratch or as a copy of another; a draft until it is released. */
export function NewTableDialog({ tenant, tables, onClose, onMade }: NewTableDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [title, setTitle] = useState('');
  const [source, setSource] = useState('');
  const key = keyFrom(title);
  const isTaken = tables.some((one) => one.key === key);
  const make = useCommand(
    async () => {
      const copied = source && newestTable(await rulesApi.show({ tenant, key: source }));
      const definition = copied ? copyTable(copied, title) : newTable(title, translate('rules.list.result'));
      await rulesApi.keepDraft({ tenant, definition });
    },
    { success: 'rules.done.made', stale: ['rules'], onDone: () => onMade(key) },
  );
  const templates = tables.map((one) => ({ value: one.key, label: one.title?.[language] ?? one.key }));
  return (
    <FormDialog
      open
      title={translate('rules.list.new')}
      submit={translate('rules.list.make')}
      disabled={key.length < 2 || isTaken}
      onClose={onClose}
      onSubmit={() => make.mutateAsync(undefined)}
    >
      <TextField
        autoFocus
        required
        label={translate('rules.settings.title')}
        error={isTaken}
        helperText={isTaken && translate('rules.list.taken')}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <PlainSelect
        label={translate('rules.list.template')}
        value={source}
        onChange={setSource}
        options={[{ value: '', label: translate('rules.list.fromScratch') }, ...templates]}
      />
    </FormDialog>
  );
}
