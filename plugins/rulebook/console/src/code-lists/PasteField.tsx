import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { pastedCodes, type Pasted } from './pasted-codes';

export interface PasteState extends Pasted {
  text: string;
}

interface PasteFieldProps {
  state: PasteState;
  onChange(state: PasteState): void;
}

/** Rows from a spreadsheet; says at once what was not understood. */
export function PasteField({ state: { text, codes, wrong }, onChange }: PasteFieldProps) {
  const translate = useTranslate();
  return (
    <>
      <TextField
        multiline
        minRows={5}
        maxRows={14}
        label={translate('rules.codeLists.pasted')}
        helperText={translate('rules.codeLists.pastedHint')}
        value={text}
        onChange={({ target }) => onChange({ text: target.value, ...pastedCodes(target.value) })}
        slotProps={{ htmlInput: { style: { fontFamily: 'monospace' } } }}
      />
      {wrong.length > 0 && (
        <Alert severity="error">{translate('rules.codeLists.wrongLines', { lines: wrong.join(', ') })}</Alert>
      )}
      {wrong.length === 0 && codes.length > 0 && (
        <Alert severity="info">{translate('rules.codeLists.understood', { smart_count: codes.length })}</Alert>
      )}
    </>
  );
}
