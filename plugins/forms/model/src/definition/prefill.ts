import type { FieldTypeName } from '../field-types';

/** What a form may begin with, and in which kinds of fields; the server fills it from the member's record. */
export const prefillSources = {
  'member.salutation': ['text', 'choice'],
  'member.title': ['text'],
  'member.firstName': ['text'],
  'member.lastName': ['text'],
  'member.birthDate': ['date'],
  'member.kvnr': ['kvnr', 'text'],
  'member.memberNumber': ['text'],
  'member.address': ['address'],
  'member.bankAccount': ['bankAccount'],
  today: ['date'],
} as const satisfies Record<string, readonly FieldTypeName[]>;

export type PrefillSource = keyof typeof prefillSources;

/** Known values by source; what is not there stays empty. */
export type PrefillData = Readonly<Partial<Record<PrefillSource, unknown>>>;
