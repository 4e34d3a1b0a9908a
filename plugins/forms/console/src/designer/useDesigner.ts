import type { FieldTypeName, FormDefinition, Texts } from '@kassenwerk/forms/model';
import { useMemo, useReducer, useRef } from 'react';
import { useTranslate } from 'react-admin';
import {
  addField,
  addGroup,
  addPage,
  changeForm,
  changePart,
  copyPart,
  duplicatePart,
  movePart,
  moveStep,
  isUntitled,
  nameOf,
  partsOf,
  removePart,
  renameId,
  type Made,
  type Part,
  type Place,
} from '../editing';
import { propertiesWith, type TextRow } from '../texts/text-rows';
import { beginDesign, reduceDesign, type DesignerState } from './designer-state';
import { placeForField, placeForGroup } from './places-from-selection';

/** Everything a person does to a form. The object stays the same while the form changes, so rows need not be drawn again. */
export interface DesignerActions {
  /** The form as it is now, for what looks at it only when something is pressed. */
  current(): FormDefinition;
  select(id: string): void;
  /** Of a part; of the form itself for an empty id. */
  change(id: string, properties: Readonly<Record<string, unknown>>, about?: string): void;
  changeText(row: TextRow, texts: Texts): void;
  rename(from: string, to: string): void;
  addField(type: FieldTypeName, place?: Place): void;
  addGroup(): void;
  addPage(): void;
  duplicate(id: string): void;
  copy(part: Part): void;
  remove(id: string): void;
  moveStep(id: string, step: -1 | 1): void;
  move(id: string, place: Place): void;
  replace(definition: FormDefinition): void;
  undo(): void;
  redo(): void;
}

export interface Designer {
  state: DesignerState;
  definition: FormDefinition;
  actions: DesignerActions;
}

export function useDesigner(initial: FormDefinition): Designer {
  const translate = useTranslate();
  const [state, dispatch] = useReducer(reduceDesign, initial, beginDesign);
  const latest = useRef(state);
  latest.current = state;
  const actions = useMemo((): DesignerActions => {
    const now = () => latest.current.history.present;
    const spoken = (part: Part): string =>
      isUntitled(part) ? translate('forms.designer.untitled') : nameOf(part.node, 'de');
    const nameIn = (definition: FormDefinition, id: string): string => {
      const part = partsOf(definition).get(id);
      return part ? spoken(part) : '';
    };
    /** A group without a heading is known by where it stands. */
    const placeIn = (definition: FormDefinition, id: string): string => {
      const part = partsOf(definition).get(id);
      if (!part) return translate('forms.designer.form');
      return isUntitled(part) ? placeIn(definition, part.parent) : spoken(part);
    };
    const made = ({ definition, id }: Made, message: string) =>
      dispatch({
        type: 'edit',
        change: () => definition,
        select: id,
        isNew: message === 'added',
        announcement: translate(`forms.designer.said.${message}`, { name: nameIn(definition, id) }),
      });
    const moved = (id: string, definition: FormDefinition) => {
      if (definition === now()) {
        dispatch({ type: 'announce', announcement: translate('forms.designer.said.cannotMove') });
        return;
      }
      const part = partsOf(definition).get(id)!;
      dispatch({
        type: 'edit',
        change: () => definition,
        announcement: translate('forms.designer.said.moved', {
          name: spoken(part),
          place: placeIn(definition, part.parent),
          position: part.index + 1,
        }),
      });
    };
    return {
      current: now,
      select: (id) => dispatch({ type: 'select', id }),
      change: (id, properties, about) =>
        dispatch({
          type: 'edit',
          about: about ?? `${id}:${Object.keys(properties).join()}`,
          change: (definition) => changeAt(definition, id, properties),
        }),
      changeText: (row, texts) =>
        dispatch({
          type: 'edit',
          about: `text:${row.id}:${row.name}:${row.index}`,
          change: (definition) => changeAt(definition, row.id, propertiesWith(definition, row, texts)),
        }),
      rename: (from, to) => dispatch({ type: 'edit', change: (one) => renameId(one, from, to), select: to }),
      addField: (type, place) =>
        made(
          addField(
            now(),
            type,
            translate(`forms.fieldTypes.${type}`),
            place ?? placeForField(now(), latest.current.selected),
          ),
          'added',
        ),
      addGroup: () =>
        made(
          addGroup(now(), translate('forms.designer.newGroup'), placeForGroup(now(), latest.current.selected)),
          'added',
        ),
      addPage: () => made(addPage(now(), translate('forms.designer.newPage')), 'added'),
      duplicate: (id) => made(duplicatePart(now(), id), 'duplicated'),
      copy: (part) => {
        const { selected } = latest.current;
        const place =
          part.kind === 'page'
            ? { parent: '' }
            : part.kind === 'group'
              ? placeForGroup(now(), selected)
              : placeForField(now(), selected);
        made(copyPart(now(), part, place), 'copied');
      },
      remove: (id) =>
        dispatch({
          type: 'edit',
          change: (definition) => removePart(definition, id),
          announcement: translate('forms.designer.said.removed', { name: nameIn(now(), id) }),
        }),
      moveStep: (id, step) => moved(id, moveStep(now(), id, step)),
      move: (id, place) => moved(id, movePart(now(), id, place)),
      replace: (definition) => dispatch({ type: 'edit', change: () => definition, select: '' }),
      undo: () => dispatch({ type: 'undo' }),
      redo: () => dispatch({ type: 'redo' }),
    };
  }, [translate]);
  return { state, definition: state.history.present, actions };
}

const changeAt = (
  definition: FormDefinition,
  id: string,
  properties: Readonly<Record<string, unknown>>,
): FormDefinition => (id ? changePart(definition, id, properties) : changeForm(definition, properties));
