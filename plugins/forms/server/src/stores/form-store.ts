import {
  fail,
  listUsableConfigurations,
  loadConfiguration,
  publishedHeader,
  withSql,
  type PublishedHeader,
} from '@kassenwerk/kernel';
import { compileForm, type CompiledForm, type FormDefinition } from '../../../model/src';
import { formNotFound, versionTooOld } from '../domain/form-errors';
import type { Kassenwerk } from '../kassenwerk';

export const formKind = 'form';

/** A published version, ready for use. */
export interface PublishedForm extends PublishedHeader {
  form: CompiledForm;
}

interface Wanted {
  tenant: string;
  key: string;
  /** The version that somebody has before them; the current one without it. */
  hash?: string | undefined;
}

/** A version never changes, so what was compiled is kept by its hash; a process remembers so many. */
const remembered = 300;
const compiled = new Map<string, CompiledForm>();

/** Whoever has begun with a version may finish with it as long after it was replaced. */
const graceDays = 35;

/** @throws KW_FORM_NOT_FOUND, KW_FORM_VERSION_OLD */
export async function findForm(strapi: Kassenwerk, { tenant, key, hash }: Wanted): Promise<PublishedForm> {
  const name = { tenant, kind: formKind, key };
  const current = await withSql(strapi, (sql) => publishedHeader(sql, name));
  if (!current) throw formNotFound();
  if (hash === undefined || hash === current.hash) return withContent(strapi, tenant, current);
  const wanted = await withSql(strapi, (sql) => publishedHeader(sql, name, hash));
  if (!wanted) throw formNotFound();
  const replacedAt = current.validFrom?.getTime() ?? 0;
  if (Date.now() - replacedAt > graceDays * 86_400_000) throw versionTooOld();
  return withContent(strapi, tenant, wanted);
}

/** A version as it was submitted, however old it is. */
export async function findVersionByHash(strapi: Kassenwerk, wanted: Required<Wanted>): Promise<PublishedForm> {
  const { tenant, key, hash } = wanted;
  const header = await withSql(strapi, (sql) => publishedHeader(sql, { tenant, kind: formKind, key }, hash));
  if (!header) throw formNotFound();
  return withContent(strapi, tenant, header);
}

async function withContent(strapi: Kassenwerk, tenant: string, header: PublishedHeader): Promise<PublishedForm> {
  const known = compiled.get(header.hash);
  if (known) return { ...header, form: known };
  const { key, hash } = header;
  const { definition } = await loadConfiguration<FormDefinition>(strapi, { tenant, kind: formKind, key, hash });
  const { form } = compileForm(definition);
  if (!form) throw unsound(key);
  if (compiled.size >= remembered) compiled.delete(compiled.keys().next().value!);
  compiled.set(hash, form);
  return { ...header, form };
}

/** All forms of a fund that are valid now; a fund's own version in the place of the shipped one. */
export async function listForms(strapi: Kassenwerk, tenant: string) {
  const found = await listUsableConfigurations<FormDefinition>(strapi, formKind, tenant);
  return found.sort((a, b) => a.definition.title.de.localeCompare(b.definition.title.de, 'de'));
}

const unsound = (key: string) =>
  fail('internal', 'KW_FORM_UNSOUND', {
    de: `Das veröffentlichte Formular „${key}“ passt nicht zu dieser Programmversion. Bitte prüfen und veröffentlichen Sie es neu.`,
    en: `The published form "${key}" does not fit this version of the program. Please check and publish it again.`,
  });
