import type { FormError } from '@kassenwerk/forms/model';
import type { FormInHand } from './state/use-form';

/** What everything on a page needs. */
export interface PageInHand {
  form: FormInHand;
  /** Those that are to be shown, by path. */
  errors: ReadonlyMap<string, FormError>;
  warnings: ReadonlyMap<string, FormError>;
  onLeave(path: string): void;
}
