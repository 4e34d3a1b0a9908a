import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { differencesBetween, type FormDefinition } from '@kassenwerk/forms/model';
import { Loadable, useCommand, useFormats } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { formsApi, newestDefinition } from '../forms-api';
import { DifferenceList } from '../versions/DifferenceList';
import { saveFormFile } from './save-form-file';
import type { Keeping } from './useKeeping';

interface ConflictDialogProps {
  tenant: string;
  definition: FormDefinition;
  keeping: Keeping;
}

/** Somebody else has saved in the meantime: shows how both differ and lets the person decide. Nothing is lost either way. */
export function ConflictDialog({ tenant, definition, keeping }: ConflictDialogProps) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const name = { tenant, key: definition.key };
  const query = useQuery({
    queryKey: ['form-in-hand', 'conflict', tenant, definition.key],
    queryFn: () => formsApi.show(name),
    gcTime: 0,
  });
  const { data: theirs } = query;
  const overwrite = useCommand(() => formsApi.keepDraft(tenant, definition, theirs!.revision), {
    success: 'forms.done.kept',
    onDone: ({ revision }) => keeping.settle(definition, revision),
  });
  const text = (key: string, values?: object) => translate(`forms.conflict.${key}`, values);
  const last = theirs?.draft ?? theirs?.next;
  return (
    <Dialog open fullWidth maxWidth="md" onClose={keeping.leaveConflict} aria-labelledby="form-conflict">
      <DialogTitle id="form-conflict">{text('title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Loadable query={query}>
          {(detail) => (
            <>
              <Typography>
                {last
                  ? text('by', {
                      author: last.author,
                      at: instant('updatedAt' in last ? last.updatedAt : last.createdAt),
                    })
                  : text('released', { version: detail.current?.version })}
              </Typography>
              <Typography variant="h3">{text('differences')}</Typography>
              <DifferenceList differences={differencesBetween(newestDefinition(detail), definition)} />
              <Alert severity="info">{text('hint')}</Alert>
            </>
          )}
        </Loadable>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button color="inherit" onClick={keeping.leaveConflict}>
          {translate('ra.action.cancel')}
        </Button>
        <Button onClick={() => saveFormFile(definition)}>{text('file')}</Button>
        <Button
          variant="outlined"
          disabled={!theirs}
          onClick={() => theirs && keeping.settle(newestDefinition(theirs), theirs.revision)}
        >
          {text('theirs')}
        </Button>
        <Button
          variant="contained"
          disabled={!theirs}
          loading={overwrite.isPending}
          onClick={() => overwrite.mutate(undefined)}
        >
          {text('mine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
