import type { FieldBase } from '../definition/field';
import type { Texts } from '../definition/texts';
import { unreadable, type FieldType } from './field-type';

/** A text between the questions; nothing is asked. */
export interface InformationField extends FieldBase {
  type: 'information';
  text: Texts;
  tone?: 'info' | 'warning' | 'success';
}

export const informationType: FieldType<InformationField, never> = {
  name: 'information',
  yields: 'nothing',
  sensitivity: 'none',
  parameters: ({ z }) => ({
    text: z.record(z.string(), z.string().max(10_000)),
    tone: z.enum(['info', 'warning', 'success']).optional(),
  }),
  read: (given) => (given === undefined || given === null ? undefined : unreadable('KW_ANSWER_TYPE')),
  jsonSchema: () => ({ not: {} }),
  show: () => '',
};
