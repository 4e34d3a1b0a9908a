import Box from '@mui/material/Box';
import type { FormDefinition, FormProblem } from '@kassenwerk/forms/model';
import { EmptyState, Panel } from '@kassenwerk/kernel/console';
import { memo, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DesignerActions } from '../designer/useDesigner';
import { partsOf } from '../editing';
import { MoveDialog } from './MoveDialog';
import { OutlineRow } from './OutlineRow';
import { RemoveDialog } from './RemoveDialog';
import { RowDialogs } from './row-dialogs';

interface OutlineProps {
  definition: FormDefinition;
  selected: string;
  problems: readonly FormProblem[];
  isFixed: boolean;
  actions: DesignerActions;
}

/** The form as pages, groups and fields, in the order in which it is asked. */
export const Outline = memo(function Outline({ definition, selected, problems, isFixed, actions }: OutlineProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState<{ dialog: 'move' | 'remove'; id: string }>();
  const dialogs = useMemo(
    () => ({
      move: (id: string) => setOpen({ dialog: 'move', id }),
      remove: (id: string) => setOpen({ dialog: 'remove', id }),
    }),
    [],
  );
  const parts = [...partsOf(definition).values()];
  const worst = useMemo(() => worstById(problems), [problems]);
  const hasFields = parts.some(({ kind }) => kind === 'field');
  return (
    <Panel flush title={translate('forms.designer.outline')} note={translate('forms.designer.outlineNote')}>
      <RowDialogs.Provider value={dialogs}>
        <Box
          role="list"
          aria-label={translate('forms.designer.outline')}
          sx={{ maxHeight: { md: 'max(360px, calc(100vh - 220px))' }, overflowY: { md: 'auto' } }}
        >
          {parts.map((part) => (
            <OutlineRow
              key={part.id}
              part={part}
              isSelected={part.id === selected}
              problem={worst.get(part.id)}
              isFixed={isFixed}
              actions={actions}
            />
          ))}
        </Box>
      </RowDialogs.Provider>
      {!hasFields && (
        <EmptyState title={translate('forms.designer.noFields')}>{translate('forms.designer.noFieldsHint')}</EmptyState>
      )}
      {open?.dialog === 'move' && (
        <MoveDialog definition={definition} id={open.id} actions={actions} onClose={() => setOpen(undefined)} />
      )}
      {open?.dialog === 'remove' && (
        <RemoveDialog definition={definition} id={open.id} actions={actions} onClose={() => setOpen(undefined)} />
      )}
    </Panel>
  );
});

function worstById(problems: readonly FormProblem[]): Map<string, 'error' | 'warning'> {
  const worst = new Map<string, 'error' | 'warning'>();
  for (const { at, severity } of problems) if (worst.get(at) !== 'error') worst.set(at, severity);
  return worst;
}
