import { defineStepType } from '@kassenwerk/engine';
import type { Sql } from '@kassenwerk/kernel';
import { planDebit, type DebitTerms } from '../../domain/debit-planning';
import { loadChunkMembers, type ChunkMember } from '../../stores/chunk-member-store';
import { insertPlannedDebits, type NewDebit } from '../../stores/debit-item-store';
import { dueRetries, type RetryCandidate } from '../../stores/retry-store';
import { collectionParams } from '../run-parameters';
import { debitParameters, debitTerms } from './debit-terms';

/**
 * Takes receivables of earlier runs along whose next attempt is due. They were announced with their first debit; a member
 * without a valid mandate is left to dunning.
 */
export const planRetries = defineStepType({
  kind: 'run',
  type: 'collections.planRetries',
  title: { de: 'Erneute Einzüge planen', en: 'Plan retries' },
  description: {
    de: 'Nimmt zurückgegebene Lastschriften früherer Läufe mit, deren nächster Versuch fällig ist.',
    en: 'Takes returned debits of earlier runs along whose next attempt is due.',
  },
  parameters: debitParameters,
  async execute(context) {
    const { sql, tenant, run, progress } = context;
    const terms = await debitTerms(context);
    const counts = { retries: 0, withoutMandate: 0 };
    let done = 0;
    const due = { tenant, variant: run.variant ?? run.process, until: collectionParams(run).keyDate };
    for await (const candidates of dueRetries(sql, due)) {
      const debits = await collectable(sql, candidates, terms);
      const written = await insertPlannedDebits(sql, { tenant, runId: Number(run.id) }, debits);
      counts.retries += written.size;
      counts.withoutMandate += candidates.length - debits.length;
      progress((done += candidates.length));
    }
    return { counts };
  },
});

async function collectable(sql: Sql, candidates: RetryCandidate[], terms: DebitTerms): Promise<NewDebit[]> {
  const members = await loadChunkMembers(sql, [...new Set(candidates.map((one) => one.memberId))]);
  return candidates.flatMap((candidate) => {
    const member = members.get(candidate.memberId);
    return member?.mandateStatus === 'valid' ? retry(candidate, member, terms) : [];
  });
}

function retry(candidate: RetryCandidate, member: ChunkMember, terms: DebitTerms): NewDebit[] {
  const { memberId, memberNumber, receivableId, openCents, period, retryOn, attempts } = candidate;
  const attempt = attempts + 1;
  const { item, problems } = planDebit({ member, amountCents: openCents, period, dueOn: retryOn, attempt }, terms);
  return problems.length > 0 ? [] : [{ memberId, memberNumber, receivableId, attempt, item }];
}
