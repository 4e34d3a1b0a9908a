import { audit, todayInBerlin } from '@kassenwerk/kernel';
import { followUpInThePast } from '../domain/case-errors';
import type { Kassenwerk } from '../kassenwerk';
import { patchCase } from '../stores/case-record-store';
import { changeCase, type Change } from './change-case';
import { distributeSoon } from './hand-out-cases';
import { written } from './readable-case';
import { tellCase } from './tell-case';
import { lineOf } from './told';

/** Also on a closed case, and while somebody else writes in it. @throws KW_NOT_FOUND, KW_MEMBER_LOCKED */
export const noteOnCase = (strapi: Kassenwerk, id: string, text: string): Promise<void> =>
  changeCase(strapi, { id, in: ['open', 'waiting', 'closed', 'merged'] }, async (sql, found) => {
    await tellCase(strapi, sql, lineOf(found), { kind: 'note', text });
    await audit(sql, { action: 'note', ...written(found) });
  });

interface FollowUp extends Change {
  /** The day on which it comes back; null takes it back now. */
  on: string | null;
  reason?: string | undefined;
}

/** Lays a case aside until a day. @throws KW_CASE_FOLLOW_UP_PAST and whatever `changeCase` throws */
export function followUpOn(strapi: Kassenwerk, { on, reason, ...change }: FollowUp): Promise<void> {
  if (on !== null && on <= todayInBerlin(new Date())) throw followUpInThePast();
  return changeCase(strapi, change, async (sql, found) => {
    await patchCase(sql, found.id, { status: on === null ? 'open' : 'waiting', followUpOn: on, giveBackAt: null });
    const event = { kind: 'followUp' as const, details: { on }, ...(reason ? { text: reason } : {}) };
    await tellCase(strapi, sql, lineOf(found), event);
    await audit(sql, { action: 'followUp', ...written(found, { on }) });
    await distributeSoon(sql, found.tenant);
  });
}
