import type { Answers, FormDefinition } from '../../../model/src';

/** The calendar year that a submission counts for, as text; undefined for forms that may be submitted as often as wanted. */
export function limitKeyOf({ limit }: FormDefinition, answers: Answers, today: string): string | undefined {
  if (!limit) return undefined;
  const day = limit.dateField === undefined ? today : answers[limit.dateField];
  return typeof day === 'string' ? day.slice(0, 4) : undefined;
}

/** Who submits, for limits and for what conditions ask about earlier submissions: the member, or the number that was given. */
export function subjectIn(
  definition: FormDefinition,
  answers: Answers,
  memberId: string | undefined,
): string | undefined {
  if (memberId) return `member ${memberId}`;
  const fields = definition.pages.flatMap(({ groups }) =>
    groups.flatMap(({ repeat, fields: own }) => (repeat ? [] : own)),
  );
  const own = fields.find(({ type, prefill }) => type === 'kvnr' && prefill === 'member.kvnr');
  const number = own && answers[own.id];
  return typeof number === 'string' ? `kvnr ${number}` : undefined;
}
