import {
  audit,
  fail,
  inTransaction,
  isLocked,
  lockedMember,
  maySeeLocked,
  maskRecord,
  readableRows,
  shownRecord,
  type BilingualText,
  type Scope,
  type Sql,
} from '@kassenwerk/kernel';
import type { Kassenwerk } from '@kassenwerk/engine';
import {
  accountEntries,
  documentsOf,
  findMember,
  historyOf,
  mandatesOf,
  receivablesOf,
  tasksOf,
  type HistoryRow,
} from '../stores/member-account-store';

/**
 * Everything about one member on one page, as far as the ability of the reader goes: fields and records that may not be read are left
 * out, sensitive values that the reader does not see are masked. That somebody looked is recorded, in the same transaction. @throws KW_NOT_FOUND
 */
export function memberOverview(strapi: Kassenwerk, documentId: string, scope: Scope) {
  return inTransaction(strapi, async (sql) => {
    const member = await findMember(sql, documentId);
    if (!member) throw memberNotFound();
    const { tenant } = member;
    const ifReadable = async <T extends object>(
      subject: string,
      list: (sql: Sql, tenant: string, memberId: string) => Promise<T[]>,
    ): Promise<T[]> => {
      if (isHidden || !scope.ability.can('read', subject)) return [];
      return readableRows(scope.ability, subject, tenant, await list(sql, tenant, documentId));
    };
    const locked = await isLocked(sql, tenant, documentId);
    const isHidden = locked && !maySeeLocked(scope, tenant);
    const history = isHidden ? [] : await historyOf(sql, tenant, documentId);
    await audit(sql, {
      tenant,
      action: 'read',
      subjectType: 'member',
      subjectId: documentId,
      details: { view: 'overview', ...(isHidden ? { isHidden } : {}) },
    });
    const entries = await ifReadable('ledgerEntry', accountEntries);
    return {
      isHidden,
      isLocked: locked,
      member: shownRecord(
        scope,
        'member',
        strapi.contentType('api::member.member'),
        isHidden ? lockedMember(member) : member,
      ),
      account: { balanceCents: entries.at(-1)?.balanceCents ?? 0, entries },
      mandates: (await ifReadable('mandate', mandatesOf)).map((one) => maskRecord(scope, 'mandate', one, tenant)),
      receivables: await ifReadable('receivable', receivablesOf),
      documents: await ifReadable('memberDocument', documentsOf),
      tasks: await ifReadable('task', tasksOf),
      history: history.map(historyLine),
    };
  });
}

const texts: Record<string, BilingualText> = {
  read: { de: 'Daten angesehen', en: 'Data viewed' },
  create: { de: 'Mitglied angelegt', en: 'Member created' },
  update: { de: 'Daten geändert', en: 'Data changed' },
  delete: { de: 'Mitglied gelöscht', en: 'Member deleted' },
  lock: { de: 'Daten gesperrt', en: 'Data locked' },
  unlock: { de: 'Sperre aufgehoben', en: 'Lock lifted' },
  export: { de: 'Auskunft erstellt', en: 'Data handed over' },
};

const historyLine = ({ at, action, actor }: HistoryRow) => ({
  at,
  kind: action,
  text: texts[action] ?? { de: action, en: action },
  actor,
});

export const memberNotFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });
