import Button from '@mui/material/Button';
import type { InputColumn, OutputColumn } from '@kassenwerk/rulebook/model';
import { EmptyState, Panel } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { addRow } from '../editing/change-table';
import { CellDialog } from './CellDialog';
import { ColumnDialog } from './ColumnDialog';
import { OutputDialog } from './OutputDialog';
import { RowDialog } from './RowDialog';
import { RuleGrid, type Place } from './RuleGrid';
import { SettingsDialog } from './SettingsDialog';
import type { Review } from './useReview';
import type { TableInHand } from './useTableInHand';

interface RulePanelProps {
  hand: TableInHand;
  review: Review;
  mayWrite: boolean;
}

export type Opened =
  Place | { kind: 'column'; side: 'inputs' | 'outputs'; column?: InputColumn | OutputColumn } | { kind: 'settings' };

/** The rules of a table, and what can be changed about them. */
export function RulePanel({ hand, review, mayWrite }: RulePanelProps) {
  const translate = useTranslate();
  const [opened, open] = useState<Opened>();
  const { table, apply } = hand;
  return (
    <Panel
      flush
      title={translate('rules.views.rules')}
      note={translate(`rules.policies.${table.hitPolicy}.note`)}
      actions={
        mayWrite && (
          <>
            <Button onClick={() => open({ kind: 'settings' })}>{translate('rules.command.settings')}</Button>
            <Button onClick={() => open({ kind: 'column', side: 'inputs' })}>
              {translate('rules.command.addInput')}
            </Button>
            <Button onClick={() => open({ kind: 'column', side: 'outputs' })}>
              {translate('rules.command.addOutput')}
            </Button>
            <Button variant="outlined" onClick={() => apply(addRow(table.rows.length))}>
              {translate('rules.command.addRow')}
            </Button>
          </>
        )
      }
    >
      {table.rows.length === 0 && (
        <EmptyState title={translate('rules.grid.none')}>{translate('rules.grid.noneHint')}</EmptyState>
      )}
      <RuleGrid hand={hand} review={review} mayWrite={mayWrite} onOpen={open} />
      {opened && <OpenedDialog opened={opened} hand={hand} onClose={() => open(undefined)} />}
    </Panel>
  );
}

interface OpenedDialogProps {
  opened: Opened;
  hand: TableInHand;
  onClose(): void;
}

function OpenedDialog({ opened, hand, onClose }: OpenedDialogProps) {
  const shared = { hand, onClose };
  switch (opened.kind) {
    case 'cell':
      return <CellDialog {...shared} row={opened.row} column={opened.column} />;
    case 'output':
      return <OutputDialog {...shared} row={opened.row} column={opened.column} />;
    case 'row':
      return <RowDialog {...shared} row={opened.row} />;
    case 'column':
      return <ColumnDialog {...shared} side={opened.side} column={opened.column} />;
    case 'settings':
      return <SettingsDialog {...shared} />;
  }
}
