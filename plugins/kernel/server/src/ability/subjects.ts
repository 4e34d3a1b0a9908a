/** `api::member-document.member-document` → `memberDocument`: the name under which the ability speaks of a content type. */
export function subjectOfUid(uid: string): string {
  const name = uid.slice(uid.lastIndexOf('.') + 1);
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
