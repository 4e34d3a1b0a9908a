import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { differencesBetween, textIn, type FormDefinition } from '@kassenwerk/forms/model';
import { FormDialog, useCommand, useFormats, useLanguage } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Checks } from '../checks/useChecks';
import type { Keeping } from '../designer/useKeeping';
import { formsApi, type NextVersion, type Publication } from '../forms-api';
import { DifferenceList } from './DifferenceList';

interface ReleaseDialogProps {
  tenant: string;
  definition: FormDefinition;
  /** What holds now. */
  before: FormDefinition | undefined;
  /** What does not hold yet and would be replaced. */
  next: NextVersion | null;
  checks: Checks;
  keeping: Keeping;
  onDone(): void;
  onClose(): void;
}

/** What changes for members, from when on, and what still keeps it from being released. */
export function ReleaseDialog(props: ReleaseDialogProps) {
  const { tenant, definition, before, next, checks, keeping, onDone, onClose } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const { instant } = useFormats();
  const [validFrom, setValidFrom] = useState('');
  const publish = useCommand(
    () => formsApi.publish({ tenant, definition, revision: keeping.revision, ...(validFrom ? { validFrom } : {}) }),
    {
      success: ({ status }: Publication) =>
        status === 'draft' ? 'forms.done.waits' : validFrom ? 'forms.done.planned' : 'forms.done.released',
      stale: ['forms', 'form-versions', 'releases'],
      handles: (error) => {
        const isConflict = keeping.noteConflict(error);
        if (isConflict) onClose();
        return isConflict;
      },
      onDone,
    },
  );
  const errors = checks.problems.filter(({ severity }) => severity === 'error');
  const warnings = checks.problems.length - errors.length + checks.untested.length;
  return (
    <FormDialog
      open
      wide
      title={translate('forms.release.title')}
      submit={translate('forms.designer.command.release')}
      disabled={!checks.isSound}
      onClose={onClose}
      onSubmit={() => publish.mutateAsync(undefined)}
    >
      {errors.length > 0 && (
        <Alert severity="error">
          {translate('forms.release.errors')}
          <ul>
            {errors.slice(0, 8).map(({ code, pointer, text }) => (
              <li key={`${code} ${pointer}`}>{textIn(text, language)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {warnings > 0 && (
        <Alert severity="warning">{translate('forms.release.warnings', { smart_count: warnings })}</Alert>
      )}
      {next && (
        <Alert severity="warning">
          {translate(`forms.release.replaces.${next.status}`, {
            version: next.version,
            author: next.author,
            at: instant(next.validFrom),
          })}
        </Alert>
      )}
      <Typography>{translate('forms.release.effect')}</Typography>
      {before ? (
        <DifferenceList differences={differencesBetween(before, definition)} />
      ) : (
        <Typography color="textSecondary">{translate('forms.release.first')}</Typography>
      )}
      <TextField
        type="date"
        label={translate('forms.release.validFrom')}
        helperText={translate('forms.release.validFromHint')}
        value={validFrom}
        onChange={({ target }) => setValidFrom(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  );
}
