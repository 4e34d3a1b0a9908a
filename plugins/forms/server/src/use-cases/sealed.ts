import { createHash } from 'node:crypto';
import { openText, pseudonymFor, sealText } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';

/** Whose texts are encrypted, and for which column: copied elsewhere they cannot be opened. */
export const answersOf = (tenant: string, id: string) => ({ tenant, belongsTo: `form-submissions ${id} answers` });
export const draftOf = (tenant: string, id: string) => ({ tenant, belongsTo: `form-drafts ${id} content` });
export const fileNameOf = (tenant: string, id: string) => ({ tenant, belongsTo: `form-files ${id} name` });
export const uploadNameOf = (tenant: string, id: string) => ({ tenant, belongsTo: `form-uploads ${id} name` });
export const signatureOf = (tenant: string, id: string) => ({
  tenant,
  belongsTo: `form-co-signatures ${id} signature`,
});

export const sealJson = (strapi: Kassenwerk, value: unknown, to: { tenant: string; belongsTo: string }) =>
  sealText(strapi, JSON.stringify(value), to);

export const openJson = async <T>(strapi: Kassenwerk, text: string, to: { tenant: string; belongsTo: string }) =>
  JSON.parse(await openText(strapi, text, to)) as T;

/** A tag that tells whether two texts are the same and nothing else: without the fund's key nobody can try out guesses. */
export async function tagOf(strapi: Kassenwerk, tenant: string, purpose: string, text: string): Promise<string> {
  return (await pseudonymFor(strapi, tenant, `forms ${purpose}`))(text);
}

/** Of random links, which cannot be guessed: a plain hash is enough. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
