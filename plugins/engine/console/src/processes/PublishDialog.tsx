import Typography from '@mui/material/Typography';
import { FormDialog, useCommand, Warnings } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { ChangeLines } from './ChangeLines';
import { processApi, type Process, type Review } from './process-api';
import type { ProcessChanges } from './process-changes';
import type { ProcessWords } from './useProcessWords';

interface PublishDialogProps {
  tenant: string;
  process: Process;
  revision: string;
  changes: ProcessChanges;
  review: Review;
  words: ProcessWords;
  /** Before the page goes on by itself: nothing is unsaved any more. */
  onSaved(): void;
  onClose(): void;
}

/** What changes, from when on, and what a person should know before. */
export function PublishDialog(props: PublishDialogProps) {
  const { tenant, process, revision, changes, review, words, onSaved, onClose } = props;
  const translate = useTranslate();
  const publish = useCommand(() => processApi.publish(tenant, process, revision), {
    success: ({ status }) => `resources.processes.done.${status}`,
    stale: ['processes', 'process', 'releases'],
    onDone: onSaved,
  });
  return (
    <FormDialog
      open
      title={translate('resources.processes.publishTitle')}
      submit={translate('resources.processes.command.publish')}
      onClose={onClose}
      onSubmit={() => publish.mutateAsync(undefined)}
    >
      <Typography>{translate('resources.processes.publishEffect')}</Typography>
      <Typography variant="h3">{translate('resources.processes.changes.title')}</Typography>
      <ChangeLines changes={changes} words={words} />
      <Warnings warnings={review.warnings} />
    </FormDialog>
  );
}
