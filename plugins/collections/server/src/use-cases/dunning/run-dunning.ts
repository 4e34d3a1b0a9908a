import { addMonths, type CivilDate, type Sql } from '@kassenwerk/kernel';
import { nextDunningStep, type DunningParameters } from '../../domain/assessment';
import {
  createMemberTasks,
  markForEnforcement,
  overdueAccounts,
  saveDunningLetters,
  type DunningLetter,
  type OverdueAccount,
} from '../../stores/dunning-store';
import { fundProfile } from '../../stores/tenant-store';
import { dunningLetterWriter } from './dunning-letter';

export interface DunningInput {
  tenant: string;
  keyDate: CivilDate;
  /** Members of this run alone; the whole fund without. */
  runId: number | null;
  parameters: DunningParameters;
  blockingTaskKinds: readonly string[];
}

export interface DunningCounts {
  letters: number;
  minors: number;
  blocked: number;
}

/**
 * Writes the reminders of a key date: one letter a person over all that is due, with the next level. The same key date
 * again finds the letters written and does nothing.
 */
export async function runDunning(sql: Sql, input: DunningInput): Promise<DunningCounts> {
  const { tenant, keyDate, runId } = input;
  const write = await dunningLetterWriter(await fundProfile(sql, tenant));
  const counts: DunningCounts = { letters: 0, minors: 0, blocked: 0 };
  for await (const page of overdueAccounts(sql, input)) {
    const letters: DunningLetter[] = [];
    const minors: OverdueAccount[] = [];
    for (const account of page) {
      if (account.isBlocked) counts.blocked += 1;
      const step = stepOf(account, input);
      if (step?.kind === 'letter') letters.push(write(account, { ...step, issuedOn: keyDate }));
      else if (step?.kind === 'task') minors.push(account);
    }
    await saveDunningLetters(sql, { tenant, keyDate, runId, letters });
    await askAboutMinors(sql, tenant, minors);
    counts.letters += letters.length;
    counts.minors += minors.length;
  }
  return counts;
}

/** Those whose last reminder has passed without payment. @returns how many members */
export async function runEnforcement(sql: Sql, input: DunningInput): Promise<{ members: number; openCents: number }> {
  const { tenant, keyDate } = input;
  const total = { members: 0, openCents: 0 };
  for await (const page of overdueAccounts(sql, input)) {
    const due = page.filter((account) => stepOf(account, input)?.kind === 'enforcement');
    await markForEnforcement(
      sql,
      tenant,
      keyDate,
      due.map(({ memberId }) => memberId),
    );
    total.members += due.length;
    total.openCents += due.reduce((sum, { openCents }) => sum + openCents, 0);
  }
  return total;
}

function stepOf(account: OverdueAccount, { keyDate, parameters }: DunningInput) {
  if (account.isBlocked) return undefined;
  const isMinor = account.birthDate !== null && account.birthDate > addMonths(keyDate, -18 * 12);
  return nextDunningStep({ ...account, blockedUntil: null, isMinor }, keyDate, parameters);
}

const askAboutMinors = (sql: Sql, tenant: string, minors: readonly OverdueAccount[]): Promise<number> =>
  createMemberTasks(sql, {
    tenant,
    kind: 'dunningMinor',
    title: { de: 'Rückstand eines minderjährigen Mitglieds klären', en: 'Clarify the arrears of a minor' },
    dueInDays: 14,
    tasks: minors.map(({ memberId, openCents }) => ({ memberId, payload: { openCents } })),
  });
