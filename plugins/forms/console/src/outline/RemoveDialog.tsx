import Typography from '@mui/material/Typography';
import type { FormDefinition } from '@kassenwerk/forms/model';
import { FormDialog, useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { DesignerActions } from '../designer/useDesigner';
import { dependentsOf, idsIn, nameOf, partsOf } from '../editing';

interface RemoveDialogProps {
  definition: FormDefinition;
  id: string;
  actions: DesignerActions;
  onClose(): void;
}

/** Says what goes with it, and what refers to it, before it goes. */
export function RemoveDialog({ definition, id, actions, onClose }: RemoveDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const parts = partsOf(definition);
  const part = parts.get(id);
  if (!part) return null;
  const within = idsIn(part.node).length - 1;
  const dependents = dependentsOf(definition, id).map((one) => {
    const other = parts.get(one);
    return other ? nameOf(other.node, language) : one;
  });
  return (
    <FormDialog
      open
      danger
      title={translate('forms.designer.removeTitle', { name: nameOf(part.node, language) })}
      submit={translate('forms.designer.command.remove')}
      onClose={onClose}
      onSubmit={async () => actions.remove(id)}
    >
      <Typography>
        {within > 0
          ? translate('forms.designer.removeWithin', { smart_count: within })
          : translate('forms.designer.removeOne')}
      </Typography>
      {dependents.length > 0 && (
        <Typography>{translate('forms.designer.removeDependents', { names: dependents.join(', ') })}</Typography>
      )}
      <Typography color="textSecondary">{translate('forms.designer.canUndo')}</Typography>
    </FormDialog>
  );
}
