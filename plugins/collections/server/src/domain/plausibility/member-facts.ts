import type { CivilDate } from '@kassenwerk/kernel';
import type { CanonicalMember } from '../delivery/canonical-member';

/** What both tables of the plausibility may ask about a member. */
export const commonFacts = (
  { birthDate, insuredStatus, paymentMethod, country }: CanonicalMember,
  { variant, keyDate }: { variant: string; keyDate: CivilDate },
) => ({ variant, age: ageOn(keyDate, birthDate), insuredStatus, paymentMethod, country });

/** Full years; a birthday counts from its day on. */
function ageOn(day: CivilDate, birthDate: CivilDate | null): number | null {
  if (birthDate === null || birthDate > day) return null;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
