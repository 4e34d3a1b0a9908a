import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { clues, matchOf } from '../domain/match';
import { hitsFor } from '../stores/match-store';
import { requestsOf } from './requests-in-hand';

export const matchMember = defineStepType({
  type: 'intake.matchMember',
  kind: 'item',
  title: { de: 'Mitglied zuordnen', en: 'Match the member' },
  description: {
    de: 'Sucht das Mitglied im Bestand; kommen zwei in Frage, entscheidet ein Mensch.',
    en: 'Looks for the member in the stock; where two are possible a person decides.',
  },
  parameters: z.strictObject({
    /** Per cent below which nobody is taken. */
    minimumConfidence: z.int().min(0).max(100).default(60),
  }),
  outputs: ['memberId', 'memberConfidence', 'isAmbiguous', 'found.match'],
  async execute(items, context) {
    const { sql, tenant, parameters } = context;
    const requests = await requestsOf(items, context);
    const unknown = requests.flatMap(({ row, extracted }, place) =>
      row.memberId ? [] : [{ place, found: extracted }],
    );
    const hits = await hitsFor(sql, tenant, unknown);
    for (const [place, request] of requests.entries()) {
      const { memberId } = request.row;
      const given = memberId
        ? { memberId, confidence: clues.given, clue: 'given' as const, candidates: [] }
        : undefined;
      const best = given ?? matchOf(hits.get(place) ?? []);
      const match = best.confidence < parameters.minimumConfidence ? { ...best, memberId: null } : best;
      request.found.match = match;
      Object.assign(request.item.data, {
        memberId: match.memberId,
        memberConfidence: match.confidence,
        isAmbiguous: match.candidates.length > 1,
      });
    }
  },
});
