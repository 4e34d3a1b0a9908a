import Button from '@mui/material/Button';
import { ConfirmButton, useCommand } from '@kassenwerk/kernel/console';
import { memo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Checks } from '../checks/useChecks';
import { formsApi, type FormDetail } from '../forms-api';
import { ReleaseDialog } from '../versions/ReleaseDialog';
import { ConflictDialog } from './ConflictDialog';
import type { DesignerActions } from './useDesigner';
import type { Keeping } from './useKeeping';

interface DesignerActionBarProps {
  detail: FormDetail;
  actions: DesignerActions;
  keeping: Keeping;
  checks: Checks;
  tenant: string;
  /** What is released or thrown away is begun anew from what the server has. */
  onRestart(): void;
}

/** Keep, throw away, release. */
export const DesignerActionBar = memo(function DesignerActionBar(props: DesignerActionBarProps) {
  const { detail, actions, keeping, checks, tenant, onRestart } = props;
  const translate = useTranslate();
  const [isReleasing, setReleasing] = useState(false);
  const { key, draft, next, current } = detail;
  const done = () => {
    keeping.forget();
    onRestart();
  };
  const drop = useCommand(() => formsApi.dropDraft({ tenant, key }), {
    success: 'forms.done.dropped',
    stale: ['forms'],
    onDone: done,
  });
  const text = (name: string) => translate(`forms.designer.command.${name}`);
  return (
    <>
      {draft && current && (
        <ConfirmButton
          label={text('drop')}
          question={translate('forms.designer.dropAsk')}
          color="error"
          variant="outlined"
          onConfirm={() => drop.mutateAsync(undefined)}
        >
          {translate('forms.designer.dropEffect')}
        </ConfirmButton>
      )}
      <Button variant="outlined" disabled={keeping.isKept} loading={keeping.isBusy} onClick={keeping.keep}>
        {text('keep')}
      </Button>
      <Button variant="contained" onClick={() => setReleasing(true)}>
        {text('release')}
      </Button>
      {isReleasing && (
        <ReleaseDialog
          {...{ next, checks, tenant, keeping }}
          definition={actions.current()}
          before={current?.definition}
          onDone={done}
          onClose={() => setReleasing(false)}
        />
      )}
      {keeping.hasConflict && <ConflictDialog {...{ tenant, keeping }} definition={actions.current()} />}
    </>
  );
});
