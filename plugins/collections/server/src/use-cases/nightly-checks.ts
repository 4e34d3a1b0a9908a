import type { ScheduleCall } from '@kassenwerk/engine';
import { berlinCivilDate, inTransaction, runAsJob, withSql, type Sql } from '@kassenwerk/kernel';
import { activeTenants, checkAccounts, type AccountChecks } from '../stores/account-check-store';
import { applyDeferrals, createMemberTasks } from '../stores/dunning-store';
import { dunningStepParameters } from '../step-types/returns/dunning-parameters';
import { runDunning, type DunningCounts } from './dunning/run-dunning';

/** Compares ledger and receivables of every fund, each account that differs becomes a task; deferrals begin and end. */
export const nightlyChecks = (call: ScheduleCall): Promise<Record<string, AccountChecks>> =>
  forEachFund(call, 'nightly checks', async (sql, tenant) => {
    await applyDeferrals(sql, tenant, berlinCivilDate(call.now));
    const { members, ...checks } = await checkAccounts(sql, tenant);
    await createMemberTasks(sql, {
      tenant,
      kind: 'accountDiffers',
      title: { de: 'Beitragskonto und Forderungen stimmen nicht überein', en: 'Account and receivables do not agree' },
      dueInDays: 3,
      tasks: members.map((memberId) => ({ memberId, payload: {} })),
    });
    return checks;
  });

/** Reminds all who owe, in every fund, as of today. */
export const dunningRun = (
  call: ScheduleCall,
): Promise<Record<string, DunningCounts & { deferred: number; resumed: number }>> =>
  forEachFund(call, 'dunning run', async (sql, tenant) => {
    const keyDate = berlinCivilDate(call.now);
    const { blockingTaskKinds, ...parameters } = dunningStepParameters.parse(call.params);
    const deferrals = await applyDeferrals(sql, tenant, keyDate);
    return {
      ...(await runDunning(sql, { tenant, keyDate, runId: null, parameters, blockingTaskKinds })),
      ...deferrals,
    };
  });

/** The schedule of one fund acts for it alone, the shared one for all active funds, each as a job of its own. */
async function forEachFund<T>(
  { strapi, tenant }: ScheduleCall,
  purpose: 'nightly checks' | 'dunning run',
  fn: (sql: Sql, tenant: string) => Promise<T>,
): Promise<Record<string, T>> {
  const tenants = tenant === '*' ? await withSql(strapi, activeTenants) : [tenant];
  const results: Record<string, T> = {};
  for (const one of tenants) {
    results[one] = await runAsJob(one, purpose, () => inTransaction(strapi, (sql) => fn(sql, one)));
  }
  return results;
}
