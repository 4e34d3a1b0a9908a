import type { CivilDate, Sql } from '@kassenwerk/kernel';

export interface MemberToDefer {
  tenant: string;
  document_id: string;
}

/** Keeps a second deferral of the same member waiting until the transaction ends. */
export const lockMember = (sql: Sql, documentId: string): Promise<MemberToDefer | undefined> =>
  sql.one<MemberToDefer>('select tenant, document_id from members where document_id = $1 for update', [documentId]);

export async function hasOpenDeferral(sql: Sql, { tenant, document_id: id }: MemberToDefer): Promise<boolean> {
  const row = await sql.one(
    `select 1 from tasks where tenant = $1 and kind = 'deferral' and subject_id = $2 and status in ('open', 'inProgress')`,
    [tenant, id],
  );
  return row !== undefined;
}

export interface Deferral {
  until: CivilDate;
  reason: string;
  /** Who granted it and follows it up. */
  by: { id: string; name: string };
}

/** A deferral is an open task about the member, with its last day as due date: `applyDeferrals` reads these. */
export const insertDeferral = (
  sql: Sql,
  { tenant, document_id: id }: MemberToDefer,
  deferral: Deferral,
): Promise<number> =>
  sql.execute(
    `insert into tasks (tenant, kind, title, description, status, priority, due_on, subject_type, subject_id, assignee, assignee_name, payload)
     select $1, 'deferral', $3, $4, 'inProgress', 20, $5::date, 'member', $2, $6, $7, $8`,
    [
      tenant,
      id,
      titleOf(deferral.until).de,
      deferral.reason,
      deferral.until,
      deferral.by.id,
      deferral.by.name,
      JSON.stringify({ title: titleOf(deferral.until), decisions: ['endDeferral'] }),
    ],
  );

const titleOf = (until: CivilDate) => ({
  de: `Stundung bis ${until.split('-').reverse().join('.')}`,
  en: `Deferral until ${until}`,
});
