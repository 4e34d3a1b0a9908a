import type { Conditions, ConditionValue, RoleDefinition, RoleGrant, Scalar } from './role-definition';

/** One action on one subject with the limits of the grant it comes from: what roles are compared by. */
export interface Atom extends Pick<RoleGrant, 'fields' | 'conditions' | 'purposes'> {
  action: string;
  subject: string;
}

export const atomsOf = ({ grants }: Pick<RoleDefinition, 'grants'>): Atom[] =>
  grants.flatMap(({ action, subject, ...limits }) =>
    subject.flatMap((one) => action.map((act): Atom => ({ action: act, subject: one, ...limits }))),
  );

export const isSameRight = (one: Atom, other: Atom): boolean =>
  one.action === other.action && one.subject === other.subject;

/** Whether `outer` allows everything that `inner` allows. */
export const covers = (outer: Atom, inner: Atom): boolean =>
  isSameRight(outer, inner) &&
  isWithin(inner.fields, outer.fields) &&
  isWithin(inner.purposes, outer.purposes) &&
  Object.entries(outer.conditions ?? {}).every(([field, allowed]) => {
    const asked = inner.conditions?.[field];
    return asked !== undefined && isWithin(valuesOf(asked), valuesOf(allowed));
  });

/** What both allow; undefined when there is nothing. */
export function intersect(one: Atom, other: Atom): Atom | undefined {
  if (!isSameRight(one, other)) return undefined;
  if (covers(other, one)) return one;
  const fields = common(one.fields, other.fields);
  const purposes = common(one.purposes, other.purposes);
  const conditions = bothConditions(one.conditions, other.conditions);
  if (fields?.length === 0 || purposes?.length === 0 || !conditions) return undefined;
  return {
    action: one.action,
    subject: one.subject,
    ...(fields ? { fields } : {}),
    ...(purposes ? { purposes } : {}),
    ...(Object.keys(conditions).length > 0 ? { conditions } : {}),
  };
}

const valuesOf = (value: ConditionValue): Scalar[] => (typeof value === 'object' ? value.$in : [value]);

/** Nothing given stands for everything. */
const isWithin = <T>(inner: readonly T[] | undefined, outer: readonly T[] | undefined): boolean =>
  outer === undefined || (inner !== undefined && inner.every((one) => outer.includes(one)));

const common = <T>(one: T[] | undefined, other: T[] | undefined): T[] | undefined =>
  one && other ? one.filter((value) => other.includes(value)) : (one ?? other);

/** @returns undefined when a field would have to be two things at once */
function bothConditions(one: Conditions = {}, other: Conditions = {}): Conditions | undefined {
  const all: Conditions = { ...other, ...one };
  for (const field of Object.keys(one).filter((name) => name in other)) {
    // Two placeholders may turn out to be the same value, but nobody can tell before: nothing is allowed then.
    const values = common(valuesOf(one[field]!), valuesOf(other[field]!))!;
    if (values.length === 0) return undefined;
    all[field] = values.length === 1 ? values[0]! : { $in: values };
  }
  return all;
}
