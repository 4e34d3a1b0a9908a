import DragIndicatorOutlined from '@mui/icons-material/DragIndicatorOutlined';
import RuleOutlined from '@mui/icons-material/RuleOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useDraggable, useDroppable } from '@dnd-kit/core';
import { memo, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { DesignerActions } from '../designer/useDesigner';
import type { Part } from '../editing';
import { RowMenu } from './RowMenu';
import { usePartName } from './usePartName';

interface OutlineRowProps {
  part: Part;
  isSelected: boolean;
  /** Worst of what the check found here. */
  problem?: 'error' | 'warning';
  isFixed: boolean;
  actions: DesignerActions;
}

/** One page, group or field. Drawn again only when it changed itself. */
export const OutlineRow = memo(OutlineRowOf, (before, after) =>
  (Object.keys(after) as (keyof OutlineRowProps)[]).every((name) =>
    name === 'part' ? isSamePart(before.part, after.part) : before[name] === after[name],
  ),
);

/** Parts are made anew with each version of the form, and whatever holds what was changed; what a row shows may be the same. */
const isSamePart = (a: Part, b: Part): boolean =>
  a.depth === b.depth && a.parent === b.parent && (a.node === b.node || isSameNode(a.node, b.node));

const shown = ['type', 'label', 'title', 'visibleIf', 'required', 'repeat'];

function isSameNode(a: Part['node'], b: Part['node']): boolean {
  const [one, other] = [a, b] as unknown as Record<string, unknown>[];
  return shown.every((name) => one![name] === other![name]);
}

function OutlineRowOf({ part, isSelected, problem, isFixed, actions }: OutlineRowProps) {
  const translate = useTranslate();
  const { id, kind, node, depth } = part;
  const drag = useDraggable({ id, data: { kind }, disabled: isFixed });
  const drop = useDroppable({ id: `at ${id}`, data: { id } });
  const name = usePartName()(part);
  const type = 'type' in node ? translate(`forms.fieldTypes.${node.type}`) : translate(`forms.designer.${kind}`);
  const isRepeated = 'repeat' in node && node.repeat !== undefined;
  const onKeyDown = (event: KeyboardEvent) => onRowKey(event, id, isFixed ? undefined : actions);
  return (
    <Box
      ref={drop.setNodeRef}
      role="listitem"
      sx={({ palette }) => ({
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr) auto',
        alignItems: 'center',
        minHeight: 36,
        // Rows out of sight are neither laid out nor painted while somebody types; they stay in place, in tab order and in search.
        contentVisibility: 'auto',
        containIntrinsicSize: 'auto 36px',
        pl: kind === 'page' ? 0 : 1.5 + depth * 2,
        borderTop: kind === 'page' ? 1 : 0,
        borderColor: 'divider',
        opacity: drag.isDragging ? 0.4 : 1,
        bgcolor: isSelected ? 'action.selected' : kind === 'page' ? palette.kassenwerk.sunken : undefined,
        boxShadow: drop.isOver ? `inset 0 2px 0 ${palette.primary.main}` : undefined,
      })}
    >
      <Box
        ref={drag.setNodeRef}
        {...drag.listeners}
        // People with a keyboard have the menu of the row; a second stop for each row would only be in the way.
        aria-hidden
        sx={{
          display: 'flex',
          p: 0.75,
          cursor: isFixed ? 'default' : 'grab',
          color: 'text.disabled',
          touchAction: 'none',
        }}
      >
        <DragIndicatorOutlined fontSize="small" />
      </Box>
      <ButtonBase
        data-part={id}
        aria-pressed={isSelected}
        onClick={() => actions.select(id)}
        onKeyDown={onKeyDown}
        sx={{ justifyContent: 'flex-start', textAlign: 'left', gap: 1, minHeight: 36, minWidth: 0, borderRadius: 1 }}
      >
        <Box component="span" sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          <Box component="span" sx={{ fontWeight: kind === 'field' ? 400 : 600 }}>
            {name}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
            {` · ${type}`}
            {isRepeated && ` · ${translate('forms.designer.repeated')}`}
            {'required' in node && node.required ? ` · ${translate('forms.designer.required')}` : ''}
          </Box>
        </Box>
        {node.visibleIf && <RuleOutlined fontSize="small" titleAccess={translate('forms.designer.hasCondition')} />}
        {problem && (
          <Box component="span" sx={{ color: `${problem}.main`, fontSize: 13, fontWeight: 600, flex: 'none' }}>
            {translate(`forms.designer.mark.${problem}`)}
          </Box>
        )}
      </ButtonBase>
      {!isFixed && <RowMenu id={id} name={name} actions={actions} />}
    </Box>
  );
}

/** Arrows walk, with Alt they move what is chosen, Delete removes it. */
function onRowKey(event: KeyboardEvent, id: string, actions: DesignerActions | undefined): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
  if (step !== undefined) {
    event.preventDefault();
    if (event.altKey) actions?.moveStep(id, step);
    else focusNeighbour(event.currentTarget, step);
  }
  if (event.key === 'Delete') actions?.remove(id);
}

function focusNeighbour(row: Element, step: -1 | 1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-part]')];
  rows[rows.indexOf(row as HTMLElement) + step]?.focus();
}
