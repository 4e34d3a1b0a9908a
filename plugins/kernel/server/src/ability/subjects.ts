import type { Sensitivity } from './sensitive-fields';

/** `api::member-document.member-document` → `memberDocument`: the name under which the ability speaks of a content type. */
export function subjectOfUid(uid: string): string {
  const name = uid.slice(uid.lastIndexOf('.') + 1);
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Belongs to a person and not to a fund, so no fund's version of a role changes it. */
export const ownAccount = 'ownAccount';

/** The subject by which a rule says that a class of sensitive data is seen in full: `see` + `bankData`. */
export const dataSubject = (sensitivity: Sensitivity): string => `${sensitivity}Data`;

export const tenantColumnOf = (subject: string): string => (subject === 'tenant' ? 'key' : 'tenant');
