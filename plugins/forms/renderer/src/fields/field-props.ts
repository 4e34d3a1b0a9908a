import type { Field } from '@kassenwerk/forms/model';

/** What the input of a field type gets; label, help and error stand around it. */
export interface FieldProps<F extends Field = Field> {
  field: F;
  path: string;
  /** For the element that takes the focus. */
  id: string;
  /** The answer as it was typed. */
  given: unknown;
  /** The answer as it counts; computed ones have nothing else. */
  value: unknown;
  /** For `aria-required`, `aria-invalid` and `aria-describedby` of each control. */
  aria: ControlAria;
  disabled: boolean;
  onChange(given: unknown): void;
}

export interface ControlAria {
  'aria-required'?: true;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

export const textOf = (given: unknown): string =>
  typeof given === 'string' ? given : typeof given === 'number' ? String(given) : '';

export const partsOf = (given: unknown): Readonly<Record<string, unknown>> =>
  given !== null && typeof given === 'object' && !Array.isArray(given) ? (given as Record<string, unknown>) : {};

/** The parts with another text in one of them; nothing at all where all of them are empty. */
export function withPart(given: unknown, name: string, text: string | undefined): Record<string, unknown> | undefined {
  const parts = { ...partsOf(given) };
  if (text) parts[name] = text;
  else delete parts[name];
  return Object.keys(parts).length > 0 ? parts : undefined;
}

/** Radio buttons and checkboxes take no `aria-required`; their fieldset says so in words. */
export function withoutRequired(aria: ControlAria): ControlAria {
  const others = { ...aria };
  delete others['aria-required'];
  return others;
}
