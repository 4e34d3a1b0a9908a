import type { Texts } from '../definition/texts';
import type { Answers } from './row';
import type { AnswerCode } from './messages';

/** What is wrong with one answer, where, and what to do. */
export interface FormError {
  /** `lastName`, `children.0.birthDate`. */
  path: string;
  code: AnswerCode;
  message: Texts;
  /** Which rule or contradiction it comes from. */
  rule?: string;
  /** The other answer of a contradiction. */
  otherPath?: string;
}

/** One question as it stands now. The same object as before while nothing about it has changed. */
export interface FieldState {
  path: string;
  id: string;
  visible: boolean;
  required: boolean;
  /** The answer as it was given. */
  given: unknown;
  /** The normalised answer; undefined while empty, unreadable or hidden. */
  value: unknown;
  error?: FormError;
}

/** A page, or a group in one repetition. */
export interface SectionState {
  path: string;
  id: string;
  visible: boolean;
}

/** A repeated group in one repetition of what surrounds it. */
export interface GroupState extends SectionState {
  rows: number;
  canAdd: boolean;
  canRemove: boolean;
  error?: FormError;
}

export interface PageState extends SectionState {
  /** Errors on this page. */
  errors: number;
  /** Visible questions, and how many of them have an answer. */
  asked: number;
  answered: number;
}

/** A form as it stands with certain answers. */
export interface Evaluation {
  pages: readonly PageState[];
  /** Visible and hidden groups, by path; repeated ones are `GroupState`. */
  groups: ReadonlyMap<string, SectionState | GroupState>;
  /** By path; fields in repetitions that do not exist are not there. */
  fields: ReadonlyMap<string, FieldState>;
  /** What would be submitted: normalised, visible answers and computed values. */
  values: Answers;
  /** In the order of the form. None: it may be submitted. */
  errors: readonly FormError[];
  /** Contradictions that may be right after all. */
  warnings: readonly FormError[];
  needsCoSignature: boolean;
}
