import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { isNear } from '../domain/near-hash';
import { byPlace } from '../domain/by-place';
import { earlierItems, lockAlike, type EarlierItem } from '../stores/thread-store';
import { requestsOf, type RequestInHand } from './requests-in-hand';

export const findDuplicates = defineStepType({
  type: 'intake.findDuplicates',
  kind: 'item',
  title: { de: 'Doppelte finden', en: 'Find duplicates' },
  description: {
    de: 'Erkennt, was dieselbe Person in den letzten 30 Tagen schon einmal geschickt hat, gleich über welchen Kanal.',
    en: 'Notices what the same person has sent before within 30 days, whichever channel it came through.',
  },
  parameters: z.strictObject({}),
  outputs: ['isDuplicate', 'found.duplicateOf', 'found.resembles'],
  async execute(items, context) {
    const { sql, tenant } = context;
    // A form has its own case from the beginning, and limits of its own.
    const requests = (await requestsOf(items, context)).filter(({ row }) => !row.submissionId);
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
      request.item.data['isDuplicate'] = request.found.duplicateOf !== undefined;
    }
  },
});

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
