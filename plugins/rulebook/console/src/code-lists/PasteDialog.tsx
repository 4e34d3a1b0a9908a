import Typography from '@mui/material/Typography';
import type { Code } from '@kassenwerk/rulebook/model';
import { FormDialog } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PasteField, type PasteState } from './PasteField';
import { mergedCodes } from './pasted-codes';

interface PasteDialogProps {
  codes: readonly Code[];
  onChange(codes: readonly Code[]): void;
  onClose(): void;
}

/** Takes over rows of a spreadsheet, after saying what would change. */
export function PasteDialog({ codes, onChange, onClose }: PasteDialogProps) {
  const translate = useTranslate();
  const [pasted, setPasted] = useState<PasteState>({ text: '', codes: [], wrong: [] });
  const merged = mergedCodes(codes, pasted.codes);
  const isReady = pasted.wrong.length === 0 && merged.added + merged.changed > 0;
  return (
    <FormDialog
      open
      wide
      title={translate('rules.codeLists.paste')}
      submit={translate('rules.command.apply')}
      disabled={!isReady}
      onClose={onClose}
      onSubmit={() => Promise.resolve(onChange(merged.codes))}
    >
      <PasteField state={pasted} onChange={setPasted} />
      {pasted.codes.length > 0 && (
        <Typography role="status">
          {translate('rules.codeLists.wouldChange', { added: merged.added, changed: merged.changed })}
        </Typography>
      )}
    </FormDialog>
  );
}
