import TextField from '@mui/material/TextField';
import { areas, textIn, type Area } from '@kassenwerk/forms/model';
import { FormDialog, useCommand, useLanguage, PlainSelect } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { copyForm, keyFrom, newForm } from '../editing';
import { formsApi, type FormRow } from '../forms-api';

interface NewFormDialogProps {
  tenant: string;
  forms: readonly FormRow[];
  onClose(): void;
  onMade(key: string): void;
}

/** A form from scratch or as a copy of another; it is a draft until it is released. */
export function NewFormDialog({ tenant, forms, onClose, onMade }: NewFormDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [title, setTitle] = useState('');
  const [area, setArea] = useState<Area>('insurance');
  const [template, setTemplate] = useState('');
  const key = keyFrom(title);
  const isTaken = forms.some((one) => one.key === key);
  const make = useCommand(
    async () => {
      const from = template ? await formsApi.show({ tenant, key: template }) : undefined;
      const source = from?.current?.definition ?? from?.draft?.definition;
      const page = translate('forms.designer.newPage');
      await formsApi.keepDraft(tenant, source ? copyForm(source, title) : newForm({ title, area, page }));
    },
    { success: 'forms.done.made', stale: ['forms'], onDone: () => onMade(key) },
  );
  return (
    <FormDialog
      open
      title={translate('forms.list.new')}
      submit={translate('forms.list.make')}
      disabled={key.length < 2 || isTaken}
      onClose={onClose}
      onSubmit={() => make.mutateAsync(undefined)}
    >
      <TextField
        autoFocus
        required
        label={translate('forms.parameters.title')}
        helperText={translate(isTaken ? 'forms.list.titleTaken' : 'forms.list.titleHint')}
        error={isTaken}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <PlainSelect
        label={translate('forms.list.template')}
        value={template}
        onChange={setTemplate}
        options={[
          { value: '', label: translate('forms.list.fromScratch') },
          ...forms.map((one) => ({ value: one.key, label: one.title ? textIn(one.title, language) : one.key })),
        ]}
      />
      {!template && (
        <PlainSelect
          label={translate('forms.parameters.area')}
          value={area}
          onChange={(next) => setArea(next as Area)}
          options={areas.map((one) => ({ value: one, label: translate(`forms.areas.${one}`) }))}
        />
      )}
    </FormDialog>
  );
}
