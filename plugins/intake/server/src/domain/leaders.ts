/** What of a request says whether it belongs to another that came in together with it. */
export interface Together {
  id: string;
  memberId: string | null;
  /** An item of the same batch that says the same. */
  repeats: string | undefined;
  conversationId: string | null;
  mailTag: string | null;
  threadTags: readonly string[];
}

/**
 * Requests that go where another of the same batch goes, because they repeat it, belong to its conversation or answer its mail; by id
 * the id of the one that leads. Nobody leads whom it follows, whatever the headers of mails say.
 */
export function leadersIn(requests: readonly Together[]): ReadonlyMap<string, string> {
  const byId = new Map(requests.map((one) => [one.id, one]));
  const byMail = new Map(requests.flatMap((one) => (one.mailTag ? [[one.mailTag, one] as const] : [])));
  const firstOf = new Map<string, Together>();
  const leaders = new Map<string, string>();
  for (const one of requests) {
    const { repeats, conversationId, threadTags } = one;
    const talk = conversationId ? firstOf.get(conversationId) : undefined;
    if (conversationId && !talk) firstOf.set(conversationId, one);
    const answered = threadTags.map((tag) => byMail.get(tag)).find((mail) => mail && areOfOne(mail, one));
    const leader = (repeats ? byId.get(repeats) : undefined) ?? talk ?? answered;
    if (leader && lastOf(leaders, leader.id) !== one.id) leaders.set(one.id, leader.id);
  }
  return leaders;
}

/** A mail that somebody else answers opens nobody's case. */
const areOfOne = (one: Together, other: Together): boolean =>
  one.memberId === null || other.memberId === null || one.memberId === other.memberId;

/** Who leads in the end, by those that are known so far. */
export function lastOf(leaders: ReadonlyMap<string, string>, id: string): string {
  let last = id;
  for (let next = leaders.get(last); next; next = leaders.get(last)) last = next;
  return last;
}
