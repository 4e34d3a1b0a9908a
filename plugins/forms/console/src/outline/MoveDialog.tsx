import type { FormDefinition } from '@kassenwerk/forms/model';
import { FormDialog, PlainSelect } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DesignerActions } from '../designer/useDesigner';
import { partsOf, placesFor } from '../editing';
import { usePartName } from './usePartName';

interface MoveDialogProps {
  definition: FormDefinition;
  id: string;
  actions: DesignerActions;
  onClose(): void;
}

/** Moves a part to any place that can hold it, without dragging. */
export function MoveDialog({ definition, id, actions, onClose }: MoveDialogProps) {
  const translate = useTranslate();
  const nameOf = usePartName();
  const part = partsOf(definition).get(id);
  const holders = [...(part?.parent ? [partsOf(definition).get(part.parent)!] : []), ...placesFor(definition, id)];
  const [parent, setParent] = useState(part?.parent ?? '');
  const [index, setIndex] = useState('');
  if (!part) return null;
  const siblings = [...partsOf(definition).values()].filter(
    (one) => one.kind === part.kind && one.parent === parent && one.id !== id,
  );
  return (
    <FormDialog
      open
      title={translate('forms.designer.moveTitle', { name: nameOf(part) })}
      submit={translate('forms.designer.move')}
      onClose={onClose}
      onSubmit={async () => actions.move(id, { parent, ...(index === '' ? {} : { index: Number(index) }) })}
    >
      {holders.length > 0 && (
        <PlainSelect
          label={translate('forms.designer.moveInto')}
          value={parent}
          onChange={(value) => {
            setParent(value);
            setIndex('');
          }}
          options={holders.map((one) => ({
            value: one.id,
            label: `${'– '.repeat(one.depth)}${nameOf(one)}`,
          }))}
        />
      )}
      <PlainSelect
        label={translate('forms.designer.moveBefore')}
        value={index}
        onChange={setIndex}
        options={[
          ...siblings.map((one) => ({
            value: String(one.index),
            label: translate('forms.designer.before', { name: nameOf(one) }),
          })),
          { value: '', label: translate('forms.designer.atEnd') },
        ]}
      />
    </FormDialog>
  );
}
