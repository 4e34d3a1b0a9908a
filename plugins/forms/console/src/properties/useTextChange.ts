import type { Texts } from '@kassenwerk/forms/model';
import { useCallback } from 'react';
import type { DesignerActions } from '../designer/useDesigner';

/** Sets one text of a part (of the form itself without an id); the same function while the part is the same. */
export const useTextChange = (actions: DesignerActions, id: string, name: string): ((texts?: Texts) => void) =>
  useCallback((texts?: Texts) => actions.change(id, { [name]: texts }), [actions, id, name]);
