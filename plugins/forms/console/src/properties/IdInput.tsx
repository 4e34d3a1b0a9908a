import TextField from '@mui/material/TextField';
import { memo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DesignerActions } from '../designer/useDesigner';
import { canRename } from '../editing';

interface IdInputProps {
  id: string;
  isFixed: boolean;
  actions: DesignerActions;
}

/** The name that conditions and data use. Taken over when the input is left, so that half a name never stands in conditions. */
export const IdInput = memo(function IdInput({ id, isFixed, actions }: IdInputProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(id);
  const isGood = canRename(actions.current(), id, typed);
  const take = () => (isGood ? actions.rename(id, typed) : setTyped(id));
  return (
    <TextField
      size="small"
      label={translate('forms.parameters.id')}
      value={typed}
      disabled={isFixed}
      error={!isGood}
      helperText={translate(isGood ? 'forms.designer.idHint' : 'forms.designer.idTaken')}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
      slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
    />
  );
});
