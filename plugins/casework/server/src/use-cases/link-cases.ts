import { audit, publishLive } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { deleteLink, insertLink } from '../stores/link-store';
import { changed } from './case-changed';
import { changeCase } from './change-case';
import { other } from './move-parts';
import { written } from './readable-case';
import { tellCase } from './tell-case';
import { lineOf } from './told';

interface Link {
  id: string;
  other: string;
}

const anyState = ['open', 'waiting', 'closed', 'merged'] as const;

/** Two cases that have to do with each other; linking twice changes nothing. @throws KW_NOT_FOUND, KW_CASE_MERGE_ITSELF */
export const linkCases = (strapi: Kassenwerk, { id, other: otherId }: Link): Promise<void> =>
  changeCase(strapi, { id, in: anyState, with: otherId }, async (sql, found) => {
    const target = await other(sql, found, otherId);
    if (!(await insertLink(sql, found, target))) return;
    await tellCase(strapi, sql, lineOf(found), { kind: 'linked', details: { number: target.number } });
    await tellCase(strapi, sql, lineOf(target), { kind: 'linked', details: { number: found.number } });
    await audit(sql, { action: 'link', ...written(found, { to: target.id }) });
    await publishLive(sql, changed(target));
  });

/** @throws KW_NOT_FOUND, KW_CASE_MERGE_ITSELF */
export const unlinkCases = (strapi: Kassenwerk, { id, other: otherId }: Link): Promise<void> =>
  changeCase(strapi, { id, in: anyState, with: otherId }, async (sql, found) => {
    const target = await other(sql, found, otherId);
    if (!(await deleteLink(sql, found, target))) return;
    await tellCase(strapi, sql, lineOf(found), { kind: 'unlinked', details: { number: target.number } });
    await tellCase(strapi, sql, lineOf(target), { kind: 'unlinked', details: { number: found.number } });
    await audit(sql, { action: 'unlink', ...written(found, { to: target.id }) });
    await publishLive(sql, changed(target));
  });
