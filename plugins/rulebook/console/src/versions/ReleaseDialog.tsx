import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { differencesBetween, type DecisionTable } from '@kassenwerk/rulebook/model';
import { FormDialog, useCommand } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Review } from '../editor/useReview';
import { rulesApi, type Kept } from '../rules-api';
import { Sentences } from '../Sentences';
import { DayBox } from '../values/DayBox';

interface ReleaseDialogProps {
  release: Kept;
  /** What holds now. */
  before: DecisionTable | undefined;
  review: Review;
  onDone(): void;
  onClose(): void;
}

/** What changes, from when on, and what still keeps it from being released. */
export function ReleaseDialog({ release, before, review, onDone, onClose }: ReleaseDialogProps) {
  const translate = useTranslate();
  const [validFrom, setValidFrom] = useState<string>();
  const publish = useCommand(() => rulesApi.publish({ ...release, ...(validFrom ? { validFrom } : {}) }), {
    success: ({ status }) =>
      status === 'draft' ? 'rules.done.waits' : validFrom ? 'rules.done.planned' : 'rules.done.released',
    stale: ['rules', 'rule-versions', 'releases'],
    onDone,
  });
  const { errors, problems } = review;
  const warnings = problems.length - errors.length;
  return (
    <FormDialog
      open
      wide
      title={translate('rules.release.title')}
      submit={translate('rules.command.release')}
      disabled={errors.length > 0}
      onClose={onClose}
      onSubmit={() => publish.mutateAsync(undefined)}
    >
      {errors.length > 0 && (
        <Alert severity="error">
          <Sentences texts={errors.slice(0, 8)} none="" />
        </Alert>
      )}
      {warnings > 0 && (
        <Alert severity="warning">{translate('rules.release.warnings', { smart_count: warnings })}</Alert>
      )}
      <Typography variant="h3">{translate('rules.release.changes')}</Typography>
      <Sentences
        texts={before ? differencesBetween(before, release.definition) : []}
        none={translate(before ? 'rules.release.same' : 'rules.release.first')}
      />
      <DayBox
        label={translate('rules.release.validFrom')}
        helperText={translate('rules.release.validFromHint')}
        value={validFrom}
        onChange={setValidFrom}
      />
    </FormDialog>
  );
}
