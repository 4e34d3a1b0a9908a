import { requireScope, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import {
  findOwnData,
  findOwnDocument,
  listOwnDocuments,
  listOwnRequests,
  type OwnData,
  type OwnDocument,
  type OwnRequest,
} from '../stores/own-data-store';
import { notFound } from './invite-member';

/** Whose data it is comes from the scope alone: these questions take no member. */
const me = (): string => requireScope().actor.id;

/** @throws KW_NOT_FOUND */
export async function ownData(strapi: Kassenwerk): Promise<OwnData> {
  const found = await withSql(strapi, (sql) => findOwnData(sql, me()));
  if (!found) throw notFound();
  return found;
}

export const ownDocuments = (strapi: Kassenwerk): Promise<OwnDocument[]> =>
  withSql(strapi, (sql) => listOwnDocuments(sql, me()));

/** @throws KW_NOT_FOUND, also for a document of somebody else */
export async function ownDocument(strapi: Kassenwerk, id: string): Promise<{ title: string; body: string }> {
  const found = await withSql(strapi, (sql) => findOwnDocument(sql, me(), id));
  if (!found) throw notFound();
  return found;
}

export const ownRequests = (strapi: Kassenwerk): Promise<OwnRequest[]> =>
  withSql(strapi, (sql) => listOwnRequests(sql, me()));
