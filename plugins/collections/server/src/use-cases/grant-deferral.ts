import {
  addDays,
  audit,
  fail,
  inTransaction,
  requireScope,
  todayInBerlin,
  type CivilDate,
  type Kassenwerk,
} from '@kassenwerk/kernel';
import { hasOpenDeferral, insertDeferral, lockMember } from '../stores/deferral-store';
import { applyDeferrals } from '../stores/dunning-store';
import { memberNotFound } from './member-overview';

/** Longer than this is no deferral any more but an agreement that needs a contract. */
const maxDays = 366;

/**
 * Grants a member time: until the day given, open debts are neither debited nor reminded. They wait at once; debits that are
 * on their way are left alone.
 * @throws KW_DEFERRAL_DATE, KW_DEFERRAL_EXISTS
 */
export function grantDeferral(
  strapi: Kassenwerk,
  memberId: string,
  { until, reason }: { until: CivilDate; reason: string },
): Promise<{ deferred: number }> {
  const today = todayInBerlin(new Date());
  if (until <= today || until > addDays(today, maxDays)) throw dateOutOfRange();
  return inTransaction(strapi, async (sql) => {
    const member = await lockMember(sql, memberId);
    if (!member) throw memberNotFound();
    if (await hasOpenDeferral(sql, member)) throw alreadyDeferred();
    const { id, name } = requireScope().actor;
    await insertDeferral(sql, member, { until, reason, by: { id, name } });
    const { deferred } = await applyDeferrals(sql, member.tenant, today);
    await audit(sql, {
      tenant: member.tenant,
      action: 'grantDeferral',
      subjectType: 'member',
      subjectId: memberId,
      details: { until },
    });
    return { deferred };
  });
}

const dateOutOfRange = () =>
  fail('invalid', 'KW_DEFERRAL_DATE', {
    de: 'Eine Stundung endet frühestens morgen und spätestens in einem Jahr.',
    en: 'A deferral ends tomorrow at the earliest and in a year at the latest.',
  });

const alreadyDeferred = () =>
  fail('conflict', 'KW_DEFERRAL_EXISTS', {
    de: 'Für dieses Mitglied läuft schon eine Stundung. Beenden Sie zuerst deren Aufgabe.',
    en: 'This member has a deferral already. Please end its task first.',
  });
