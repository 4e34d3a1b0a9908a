import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { isNear } from '../domain/near-hash';
import { earlierItems, type EarlierItem } from '../stores/thread-store';
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
  outputs: ['isDuplicate'],
  async execute(items, context) {
    const { sql, tenant } = context;
    // A form has its own case from the beginning, and limits of its own.
    const requests = (await requestsOf(items, context)).filter(({ row }) => !row.submissionId);
    const asked = requests.map(({ row, match }, place) => ({
      place,
      id: row.id,
      memberId: match?.memberId ?? row.memberId,
      senderTag: row.senderTag,
    }));
    const earlier = await earlierItems(sql, tenant, asked);
    const earlierOf = new Map<number, EarlierItem[]>();
    for (const one of earlier) earlierOf.set(one.place, [...(earlierOf.get(one.place) ?? []), one]);
    for (const [place, request] of requests.entries()) {
      const found = [...(earlierOf.get(place) ?? []), ...sameChunk(requests, place)];
      judge(request, found);
      request.item.data['isDuplicate'] = request.duplicateOf !== undefined;
    }
  },
});

type Candidate = Omit<EarlierItem, 'place' | 'caseId'> & { caseId: string | null };

/** What came in together, e.g. one mail delivered twice: the first of them gets the case. */
const sameChunk = (requests: readonly RequestInHand[], place: number): Candidate[] => {
  const own = requests[place]!;
  return requests
    .slice(0, place)
    .filter(
      ({ row, match, duplicateOf }) =>
        !duplicateOf &&
        ((row.senderTag !== null && row.senderTag === own.row.senderTag) ||
          (match?.memberId != null && match.memberId === own.match?.memberId)),
    )
    .map(({ row }) => ({ ...row, caseId: null }));
};

/** The same words are the same request; nearly the same words too, unless their numbers differ, as those of two invoices do. */
function judge(request: RequestInHand, found: readonly Candidate[]): void {
  const { contentTag, nearHash, numbersTag, fileCount } = request.row;
  // Few words without a file ("Please call me") are said again about something else.
  const tells = nearHash !== null || fileCount > 0;
  const near = found.filter((one) => nearHash !== null && one.nearHash !== null && isNear(nearHash, one.nearHash));
  const same =
    found.find((one) => tells && one.contentTag === contentTag) ?? near.find((one) => one.numbersTag === numbersTag);
  request.duplicateOf = same && { id: same.id, caseId: same.caseId };
  request.resembles = same ? undefined : (near.find(({ caseId }) => caseId)?.caseId ?? undefined);
}
