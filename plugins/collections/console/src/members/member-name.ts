import type { Member } from './member-overview';

type Named = Pick<Member, 'firstName' | 'lastName' | 'title' | 'memberNumber'>;

/** A member's name for a heading or, last name first, for a list; the number stands in where the name may not be read. */
export function nameOf(
  { firstName, lastName, title, memberNumber }: Named,
  order: 'firstLast' | 'lastFirst' = 'firstLast',
): string {
  const name =
    order === 'firstLast'
      ? [title, firstName, lastName].filter(Boolean).join(' ')
      : [lastName, [title, firstName].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return name || memberNumber;
}
