import Button from '@mui/material/Button';
import { ConfirmButton, useCommand } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Checks } from '../checks/useChecks';
import { formsApi, type FormDetail } from '../forms-api';
import { ReleaseDialog } from '../versions/ReleaseDialog';
import type { Designer } from './useDesigner';

interface DesignerActionBarProps {
  detail: FormDetail;
  designer: Designer;
  checks: Checks;
  tenant: string;
}

/** Keep, throw away, release. */
export function DesignerActionBar({ detail, designer: { definition }, checks, tenant }: DesignerActionBarProps) {
  const translate = useTranslate();
  const [isReleasing, setReleasing] = useState(false);
  const { key, draft, current } = detail;
  const [kept, setKept] = useState((draft ?? current)?.definition);
  const keep = useCommand(() => formsApi.keepDraft(tenant, definition), {
    success: 'forms.done.kept',
    onDone: () => setKept(definition),
  });
  const drop = useCommand(() => formsApi.dropDraft({ tenant, key }), {
    success: 'forms.done.dropped',
    stale: ['forms'],
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
      <Button
        variant="outlined"
        disabled={definition === kept}
        loading={keep.isPending}
        onClick={() => keep.mutate(undefined)}
      >
        {text('keep')}
      </Button>
      <Button variant="contained" onClick={() => setReleasing(true)}>
        {text('release')}
      </Button>
      {isReleasing && (
        <ReleaseDialog
          {...{ definition, checks, tenant }}
          before={current?.definition}
          onClose={() => setReleasing(false)}
        />
      )}
    </>
  );
}
