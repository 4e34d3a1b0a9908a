import type { FormDefinition } from '@kassenwerk/forms/model';
import { begin, commit, partsOf, redo, undo, type History } from '../editing';

/** What the designer knows: every version of this session, what is chosen, and what is to be read out. */
export interface DesignerState {
  history: History<FormDefinition>;
  /** Id of a part; the form itself when empty. */
  selected: string;
  /** Read out by screen readers: what has just happened, e.g. a move. */
  announcement: string;
}

export interface Edit {
  type: 'edit';
  change(definition: FormDefinition): FormDefinition;
  /** See `commit`. */
  about?: string;
  select?: string;
  announcement?: string;
}

export type DesignerAction =
  Edit | { type: 'select'; id: string } | { type: 'announce'; announcement: string } | { type: 'undo' | 'redo' };

export const beginDesign = (definition: FormDefinition): DesignerState => ({
  history: begin(definition),
  selected: '',
  announcement: '',
});

export function reduceDesign(state: DesignerState, action: DesignerAction): DesignerState {
  switch (action.type) {
    case 'select':
      return state.selected === action.id ? state : { ...state, selected: action.id };
    case 'announce':
      return { ...state, announcement: action.announcement };
    case 'undo':
      return settled({ ...state, history: undo(state.history) });
    case 'redo':
      return settled({ ...state, history: redo(state.history) });
    case 'edit': {
      const history = commit(state.history, action.change(state.history.present), action.about);
      const selected = action.select ?? state.selected;
      return settled({ history, selected, announcement: action.announcement ?? state.announcement });
    }
  }
}

/** What is gone cannot stay chosen. */
function settled(state: DesignerState): DesignerState {
  const exists = state.selected === '' || partsOf(state.history.present).has(state.selected);
  return exists ? state : { ...state, selected: '' };
}
