import type { FieldBase } from '../definition/field';
import { numberLanguage, type Texts } from '../definition/texts';
import { unreadable, type FieldType } from './field-type';

/** Asks for consent, which may be refused. The answer names the version of the text that was read. */
export interface ConsentField extends FieldBase {
  type: 'consent';
  text: Texts;
  /** Changes with every change of the text's meaning: `2026-11`. */
  textVersion: string;
}

export interface Consent {
  given: boolean;
  textVersion: string;
}

export const consentType: FieldType<ConsentField, Consent> = {
  name: 'consent',
  yields: 'yesNo',
  scalar: ({ given }) => given,
  sensitivity: 'personal',
  parameters: ({ z }) => ({
    text: z.record(z.string(), z.string().max(10_000)),
    textVersion: z.string().min(1).max(40),
  }),
  read(given) {
    if (given === undefined || given === null) return undefined;
    if (typeof given !== 'object' || Array.isArray(given)) return unreadable('KW_ANSWER_TYPE');
    const { given: isGiven, textVersion, ...others } = given as Record<string, unknown>;
    const [part] = Object.keys(others);
    if (part) return { problem: { code: 'KW_ANSWER_UNKNOWN_PART', values: { part } } };
    if (typeof isGiven !== 'boolean' || typeof textVersion !== 'string') return unreadable('KW_ANSWER_TYPE');
    return { value: { given: isGiven, textVersion } };
  },
  // A consent to another text than the one that is in force is none.
  check: (value, { textVersion }) =>
    value.textVersion === textVersion ? undefined : { code: 'KW_ANSWER_CONSENT_VERSION' },
  jsonSchema: ({ textVersion }) => ({
    type: 'object',
    properties: { given: { type: 'boolean' }, textVersion: { const: textVersion } },
    required: ['given', 'textVersion'],
    additionalProperties: false,
  }),
  show: ({ given, textVersion }, _field, language) => {
    const [yes, no] = numberLanguage(language) === 'de' ? ['erteilt', 'nicht erteilt'] : ['given', 'not given'];
    return `${given ? yes : no} (${textVersion})`;
  },
};
