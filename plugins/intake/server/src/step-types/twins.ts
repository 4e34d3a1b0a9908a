import { byPlace } from '../domain/by-place';
import { isNear } from '../domain/near-hash';
import { earlierItems, lockAlike, type EarlierItem } from '../stores/thread-store';
import type { RequestInHand, requestsOf } from './requests-in-hand';

type Context = Pick<Parameters<typeof requestsOf>[1], 'sql' | 'tenant'>;

/**
 * Notes with each request what says the same: an earlier one that has a case, or one in the same hands. Until the transaction ends
 * nobody else looks for the twins of these, so whatever opens a case right behind this is the only one of its kind to do so.
 */
export async function lookForTwins(all: readonly RequestInHand[], { sql, tenant }: Context): Promise<void> {
  // A form has its own case from the beginning, and limits of its own.
  const requests = all.filter(({ row }) => !row.submissionId);
  const asked = requests.map(({ row, found }, place) => ({
    place,
    id: row.id,
    memberId: found.match?.memberId ?? row.memberId,
    senderTag: row.senderTag,
  }));
  await lockAlike(
    sql,
    tenant,
    requests.flatMap(({ row }) => [row.contentTag, ...(row.numbersTag ? [row.numbersTag] : [])]),
  );
  const earlier = byPlace(await earlierItems(sql, tenant, asked));
  const before = new Map<string, RequestInHand[]>();
  for (const [place, request] of requests.entries()) {
    judge(request, [...(earlier.get(place) ?? []), ...inThisChunk(request, before)]);
    request.found.hasLookedForTwins = true;
    request.hasJustLooked = true;
  }
}

/**
 * Looks again where requests have waited since, at a task or held back: a twin that waited like them, or came meanwhile, was not to be
 * seen then and may have a case by now. A process that does not ask for duplicates has none.
 */
export async function lookForTwinsAgain(requests: readonly RequestInHand[], context: Context): Promise<void> {
  const looked = requests.filter(({ found }) => found.hasLookedForTwins && !found.duplicateOf?.caseId);
  if (looked.some(({ hasJustLooked }) => !hasJustLooked)) await lookForTwins(looked, context);
}

type Candidate = Omit<EarlierItem, 'place' | 'caseId'> & { caseId: string | null };

/** What came in together, e.g. one mail delivered twice: the first of them gets the case. */
function inThisChunk(request: RequestInHand, before: Map<string, RequestInHand[]>): Candidate[] {
  const { row, found } = request;
  const memberId = found.match?.memberId;
  const people = [row.senderTag && `sender ${row.senderTag}`, memberId && `member ${memberId}`];
  const keys = people.filter((one): one is string => Boolean(one));
  const known = [...new Set(keys.flatMap((key) => before.get(key) ?? []))].filter((one) => !one.found.duplicateOf);
  for (const key of keys) before.set(key, [...(before.get(key) ?? []), request]);
  return known.map((one) => ({ ...one.row, caseId: null }));
}

/** The same words are the same request; nearly the same words too, unless their numbers differ, as those of two invoices do. */
function judge({ row, found }: RequestInHand, candidates: readonly Candidate[]): void {
  const { contentTag, nearHash, numbersTag, fileCount } = row;
  // Few words without a file ("Please call me") are said again about something else.
  const tells = nearHash !== null || fileCount > 0;
  const near = candidates.filter((one) => nearHash !== null && one.nearHash !== null && isNear(nearHash, one.nearHash));
  const same =
    candidates.find((one) => tells && one.contentTag === contentTag) ??
    near.find((one) => one.numbersTag === numbersTag);
  found.duplicateOf = same && { id: same.id, caseId: same.caseId };
  found.resembles = same ? undefined : (near.find(({ caseId }) => caseId)?.caseId ?? undefined);
}
