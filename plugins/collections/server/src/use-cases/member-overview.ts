import { audit, fail, inTransaction, type BilingualText, type Scope, type Sql } from '@kassenwerk/kernel';
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
  type MemberRow,
} from '../stores/member-account-store';

/**
 * Everything about one member on one page, as far as the ability of the reader goes: fields and sections that may not be
 * read are left out. That somebody looked is recorded, in the same transaction. @throws KW_NOT_FOUND
 */
export function memberOverview(strapi: Kassenwerk, documentId: string, { ability }: Pick<Scope, 'ability'>) {
  return inTransaction(strapi, async (sql) => {
    const member = await findMember(sql, documentId);
    if (!member) throw memberNotFound();
    const { tenant } = member;
    const ifReadable = <T>(
      subject: string,
      list: (sql: Sql, tenant: string, memberId: string) => Promise<T[]>,
    ): Promise<T[]> => (ability.can('read', subject) ? list(sql, tenant, documentId) : Promise.resolve([]));
    const history = await historyOf(sql, tenant, documentId);
    await audit(sql, {
      tenant,
      action: 'read',
      subjectType: 'member',
      subjectId: documentId,
      details: { view: 'overview' },
    });
    const entries = await ifReadable('ledgerEntry', accountEntries);
    return {
      member: readableFields(member, ability),
      account: { balanceCents: entries.at(-1)?.balanceCents ?? 0, entries },
      mandates: await ifReadable('mandate', mandatesOf),
      receivables: await ifReadable('receivable', receivablesOf),
      documents: await ifReadable('memberDocument', documentsOf),
      tasks: await ifReadable('task', tasksOf),
      history: history.map(historyLine),
    };
  });
}

const technicalFields = new Set(['id', 'documentId']);

const readableFields = (member: MemberRow, ability: Scope['ability']) =>
  Object.fromEntries(
    Object.entries(member).filter(([field]) => technicalFields.has(field) || ability.can('read', 'member', field)),
  );

const texts: Record<string, BilingualText> = {
  read: { de: 'Daten angesehen', en: 'Data viewed' },
  create: { de: 'Mitglied angelegt', en: 'Member created' },
  update: { de: 'Daten geändert', en: 'Data changed' },
  delete: { de: 'Mitglied gelöscht', en: 'Member deleted' },
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
