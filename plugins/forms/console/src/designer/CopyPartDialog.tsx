import { textIn } from '@kassenwerk/forms/model';
import { FormDialog, useLanguage, PlainSelect } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { partsOf } from '../editing';
import { formsApi } from '../forms-api';
import { usePartName } from '../outline/usePartName';
import type { DesignerActions } from './useDesigner';

interface CopyPartDialogProps {
  tenant: string;
  actions: DesignerActions;
  onClose(): void;
}

/** Takes over a page, a group or a field of another form. */
export function CopyPartDialog({ tenant, actions, onClose }: CopyPartDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const nameOf = usePartName();
  const [key, setKey] = useState('');
  const [id, setId] = useState('');
  const { data: forms = [] } = useQuery({ queryKey: ['forms', tenant], queryFn: () => formsApi.list(tenant) });
  const { data: other } = useQuery({
    queryKey: ['forms', tenant, key],
    queryFn: () => formsApi.show({ tenant, key }),
    enabled: key !== '',
  });
  const definition = other?.current?.definition ?? other?.draft?.definition;
  const parts = definition ? partsOf(definition) : new Map();
  const none = { value: '', label: translate('forms.designer.pleaseChoose') };
  return (
    <FormDialog
      open
      title={translate('forms.designer.copyTitle')}
      submit={translate('forms.designer.copySubmit')}
      disabled={!parts.has(id)}
      onClose={onClose}
      onSubmit={async () => actions.copy(parts.get(id)!)}
    >
      <PlainSelect
        label={translate('forms.designer.copyForm')}
        value={key}
        onChange={(next) => {
          setKey(next);
          setId('');
        }}
        options={[
          none,
          ...forms.map((one) => ({ value: one.key, label: one.title ? textIn(one.title, language) : one.key })),
        ]}
      />
      <PlainSelect
        label={translate('forms.designer.copyPart')}
        value={id}
        disabled={!definition}
        onChange={setId}
        options={[
          none,
          ...[...parts.values()].map((part) => ({
            value: part.id,
            label: `${'– '.repeat(part.kind === 'page' ? 0 : part.depth + 1)}${nameOf(part)}`,
          })),
        ]}
      />
    </FormDialog>
  );
}
