import { newDocumentId, openText, requireScope, sealText, withSql } from '@kassenwerk/kernel';
import type { InboxFilter } from '../contracts/inbox';
import { caseNotFound } from '../domain/case-errors';
import type { Kassenwerk } from '../kassenwerk';
import { workOf } from '../stores/people-store';
import { deleteView, findView, listViews, saveView } from '../stores/view-store';
import { contentOfView } from './sealed-events';

interface Content {
  name: string;
  filter: InboxFilter;
}

interface SavedView extends Content {
  id: string;
  isShared: boolean;
}

/** What I have saved, and what my team shares. */
export async function viewsOf(strapi: Kassenwerk, tenant: string): Promise<SavedView[]> {
  const me = requireScope().actor.id;
  const rows = await withSql(strapi, async (sql) =>
    listViews(sql, { tenant, me, teams: (await workOf(sql, tenant, me)).teams }),
  );
  return Promise.all(
    rows.map(async ({ id, isShared, content }) => {
      const opened = JSON.parse(await openText(strapi, content, contentOfView(tenant, id))) as Content;
      return { id, ...opened, isShared };
    }),
  );
}

interface Given extends Content {
  tenant: string;
  /** An own one to be replaced. */
  id?: string | undefined;
  isShared: boolean;
}

/** @throws KW_NOT_FOUND when the one to be replaced is somebody else's */
export async function keepView(
  strapi: Kassenwerk,
  { tenant, id: given, isShared, name, filter }: Given,
): Promise<{ id: string }> {
  const me = requireScope().actor.id;
  const id = given ?? newDocumentId();
  const content = await sealText(strapi, JSON.stringify({ name, filter }), contentOfView(tenant, id));
  return withSql(strapi, async (sql) => {
    if (given !== undefined) {
      const known = await findView(sql, given);
      if (known?.ownerId !== me || known.tenant !== tenant) throw caseNotFound();
    }
    const [team = null] = (await workOf(sql, tenant, me)).teams;
    await saveView(sql, { id, tenant, ownerId: me, isShared, content, team });
    return { id };
  });
}

/** @throws KW_NOT_FOUND, also for that of somebody else */
export const dropView = (strapi: Kassenwerk, id: string): Promise<void> =>
  withSql(strapi, async (sql) => {
    if ((await findView(sql, id))?.ownerId !== requireScope().actor.id) throw caseNotFound();
    await deleteView(sql, id);
  });
