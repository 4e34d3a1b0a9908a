import {
  DndContext,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import Box from '@mui/material/Box';
import type { FieldTypeName, FormDefinition } from '@kassenwerk/forms/model';
import { useLanguage } from '@kassenwerk/kernel/console';
import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslate } from 'react-admin';
import type { DesignerActions } from '../designer/useDesigner';
import { nameOf, partsOf, type Part, type PartKind, type Place } from '../editing';

interface DragAreaProps {
  actions: DesignerActions;
  children: ReactNode;
}

/**
 * Rows and entries of the palette can be dragged onto rows. Only with a pointer: with the keyboard the same is done by the menu of a
 * row, by Alt and arrows and by the buttons of the palette, and read out there.
 */
export function DragArea({ actions, children }: DragAreaProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [dragged, setDragged] = useState('');
  const sensors = useSensors(useSensor(PointerSensor, pointerOptions));
  const part = partsOf(actions.current()).get(dragged);
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setDragged('');
    const definition = actions.current();
    // Looked up now: a row that was not drawn again does not know that it has moved up or down.
    const target = partsOf(definition).get(String(over?.data.current?.['id']));
    const { kind, type } = (active.data.current ?? {}) as { kind: PartKind; type?: FieldTypeName };
    const place = target && placeAt(definition, target, kind);
    if (!place) return;
    if (type) actions.addField(type, place);
    else actions.move(String(active.id), place);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      // Moves are read out by the designer itself, however they are made.
      accessibility={accessibility}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged('')}
      onDragEnd={onDragEnd}
    >
      {children}
      {createPortal(
        <DragOverlay dropAnimation={null}>
          {dragged && (
            <Box
              sx={{
                px: 1.5,
                py: 0.75,
                bgcolor: 'background.paper',
                border: 1,
                borderColor: 'primary.main',
                borderRadius: 1,
              }}
            >
              {part ? nameOf(part.node, language) : translate(`forms.fieldTypes.${dragged.replace('new ', '')}`)}
            </Box>
          )}
        </DragOverlay>,
        document.body,
      )}
    </DndContext>
  );
}

const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

// The same objects each time: anything new here would draw every row anew with each key stroke.
const pointerOptions = { activationConstraint: { distance: 6 } };
const accessibility = { announcements: silent, restoreFocus: false, screenReaderInstructions: { draggable: '' } };

/** Onto its own kind: before it. Onto what can hold it: at the beginning. */
function placeAt(definition: FormDefinition, target: Part, kind: PartKind): Place | undefined {
  if (target.kind === kind) return { parent: target.parent, index: target.index };
  if (kind === 'field') {
    if (target.kind === 'group') return { parent: target.id, index: 0 };
    const [group] = 'groups' in target.node ? (target.node.groups ?? []) : [];
    return group && { parent: group.id, index: 0 };
  }
  if (kind === 'group') return target.kind === 'page' ? { parent: target.id, index: 0 } : { parent: target.parent };
  return undefined;
}
