import type { Expression } from './expression';
import type { Texts } from './texts';

/** Why an answer is shown only to those who need it; the classes of the kernel and two of our own. */
export const sensitivities = ['none', 'personal', 'bank', 'income', 'health'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** A condition that must hold for an answer; else the message says what to do. Not asked while the field is empty. */
export interface Rule {
  id: string;
  holds: Expression;
  message: Texts;
}

/** What every field has. A field type adds its own parameters (see field-types). */
export interface FieldBase {
  /** Unique in the form; letters, digits and hyphens. Answers and references use it. */
  id: string;
  type: string;
  label: Texts;
  /** Stands with the field and is read out with it. */
  help?: Texts;
  visibleIf?: Expression;
  /** Whether a visible field must be answered; `false` by default. */
  required?: boolean | Expression;
  rules?: readonly Rule[];
  /** What the answer begins with, e.g. `member.lastName`: see `prefillSources`. */
  prefill?: string;
  /** The prefilled answer is shown and cannot be changed. */
  fixed?: boolean;
  /** Overrides the class of the field type. */
  sensitivity?: Sensitivity;
  /** How staff sees the answer: `all` of it, the `last` four characters, or `nothing`. */
  shownToStaff?: 'all' | 'last' | 'nothing';
  /** Only the member may fill this in. Staff who help hand the draft over by a link; an answer of theirs is refused. */
  memberOnly?: boolean;
  /** Width on a wide screen; a phone shows one field a line. */
  width?: 'full' | 'half' | 'third';
}

export interface Option {
  value: string;
  label: Texts;
  help?: Texts;
}
