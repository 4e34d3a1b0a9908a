import type { CompiledForm } from '../compile/compiled';
import type { FormProblem } from '../compile/problems';
import { missingTexts } from './missing-texts';
import { unreachable } from './unreachable';

/** What a sound form should have looked at before it is released. */
export const reviewForm = (form: CompiledForm): FormProblem[] => [
  ...missingTexts(form.definition),
  ...unreachable(form),
];
