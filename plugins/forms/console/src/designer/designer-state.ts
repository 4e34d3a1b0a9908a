import type { FormDefinition } from '@kassenwerk/forms/model';
import { begin, commit, idFrom, partsOf, redo, renameId, takenIds, undo, uniqueId, type History } from '../editing';

/** What the designer knows: every version of this session, what is chosen, and what is to be read out. */
export interface DesignerState {
  history: History<FormDefinition>;
  /** Id of a part; the form itself when empty. */
  selected: string;
  /** Read out by screen readers: what has just happened, e.g. a move. */
  announcement: string;
  /** Ids that nobody has chosen; they follow the label until something else is chosen. */
  fresh: ReadonlySet<string>;
}

export interface Edit {
  type: 'edit';
  change(definition: FormDefinition): FormDefinition;
  /** See `commit`. */
  about?: string;
  select?: string;
  /** What is selected then is new, and its id follows its label. */
  isNew?: boolean;
  announcement?: string;
}

export type DesignerAction =
  Edit | { type: 'select'; id: string } | { type: 'announce'; announcement: string } | { type: 'undo' | 'redo' };

export const beginDesign = (definition: FormDefinition): DesignerState => ({
  history: begin(definition),
  selected: '',
  announcement: '',
  fresh: new Set(),
});

export function reduceDesign(state: DesignerState, action: DesignerAction): DesignerState {
  switch (action.type) {
    case 'select':
      return state.selected === action.id ? state : { ...withReadableId(state), selected: action.id };
    case 'announce':
      return { ...state, announcement: action.announcement };
    case 'undo':
      return settled({ ...state, history: undo(state.history) });
    case 'redo':
      return settled({ ...state, history: redo(state.history) });
    case 'edit': {
      const history = commit(state.history, action.change(state.history.present), action.about);
      const announcement = action.announcement ?? state.announcement;
      const edited = { ...state, history, announcement };
      if (action.select === undefined) return settled(edited);
      const left = withReadableId(edited);
      const fresh = action.isNew ? new Set([...left.fresh, action.select]) : left.fresh;
      return settled({ ...left, selected: action.select, fresh });
    }
  }
}

/** What is gone cannot stay chosen. */
function settled(state: DesignerState): DesignerState {
  const exists = state.selected === '' || partsOf(state.history.present).has(state.selected);
  return exists ? state : { ...state, selected: '' };
}

/** Who moves on from a new part has named it: „text3“ becomes `optiker`. No step of its own to undo. */
function withReadableId(state: DesignerState): DesignerState {
  const { history, selected, fresh } = state;
  const part = partsOf(history.present).get(selected);
  if (!part || !fresh.has(selected)) return state;
  const texts = 'label' in part.node ? part.node.label : part.node.title;
  const taken = takenIds(history.present);
  taken.delete(selected);
  const wanted = idFrom(texts?.de ?? '');
  const present = wanted ? renameId(history.present, selected, uniqueId(wanted, taken)) : history.present;
  return {
    ...state,
    history: { ...history, present },
    fresh: new Set([...fresh].filter((id) => id !== selected)),
  };
}
