import {
  draftedKeys,
  findDraft,
  publishedHeader,
  versionHistory,
  withSql,
  type HistoricVersion,
} from '@kassenwerk/kernel';
import { differencesBetween, type Difference, type FormDefinition } from '../../../model/src';
import { toJsonSchema } from '../../../model/src/schema';
import { formNotFound } from '../domain/form-errors';
import type { Kassenwerk } from '../kassenwerk';
import { findForm, formKind, listForms } from '../stores/form-store';

export interface FormVersion extends Omit<HistoricVersion<FormDefinition>, 'definition'> {
  /** Against the version before; none for the first. */
  differences: Difference[];
  isCurrent: boolean;
}

/** All forms of a fund with those that are only drafted, for the people who write forms. */
export async function definitionsOfFund(strapi: Kassenwerk, tenant: string) {
  const forms = await listForms(strapi, tenant);
  const drafted = new Set(await withSql(strapi, (sql) => draftedKeys(sql, tenant, formKind)));
  const published = forms.map(({ key, version, hash, tenant: owner, definition: { title, area, access } }) => ({
    key,
    title,
    area,
    access,
    version: version as number | null,
    hash: hash as string | null,
    isOwn: owner === tenant,
    isDrafted: drafted.has(key),
  }));
  const known = new Set(forms.map(({ key }) => key));
  const others = [...drafted].filter((key) => !known.has(key));
  const drafts = await Promise.all(others.map((key) => draftedForm(strapi, tenant, key)));
  return [...published, ...drafts.filter((one) => one !== undefined)];
}

async function draftedForm(strapi: Kassenwerk, tenant: string, key: string) {
  const draft = await withSql(strapi, (sql) => findDraft(sql, { tenant, kind: formKind, key }));
  if (!draft) return undefined;
  const { title, area, access } = draft.definition as Partial<FormDefinition>;
  return { key, title, area, access, version: null, hash: null, isOwn: true, isDrafted: true };
}

/** What is valid now and what somebody is working on. @throws KW_FORM_NOT_FOUND when there is neither */
export async function showDefinition(strapi: Kassenwerk, { tenant, key }: { tenant: string; key: string }) {
  const name = { tenant, kind: formKind, key };
  const [draft, header] = await withSql(strapi, async (sql) => [
    await findDraft(sql, name),
    await publishedHeader(sql, name),
  ]);
  if (!draft && !header) throw formNotFound();
  const current = header ? await findForm(strapi, { tenant, key }) : undefined;
  return {
    key,
    current: current
      ? { tenant: current.tenant, version: current.version, hash: current.hash, definition: current.form.definition }
      : null,
    draft: draft ?? null,
  };
}

/** Newest first, each with what it changed in sentences. */
export async function formVersions(
  strapi: Kassenwerk,
  { tenant, key }: { tenant: string; key: string },
): Promise<FormVersion[]> {
  const name = { tenant, kind: formKind, key };
  const [versions, header] = await withSql(strapi, async (sql) => [
    await versionHistory<FormDefinition>(sql, name),
    await publishedHeader(sql, name),
  ]);
  return versions.map(({ definition, ...version }, index) => {
    const before = versions[index + 1];
    return {
      ...version,
      differences: before ? differencesBetween(before.definition, definition) : [],
      isCurrent: version.tenant === header?.tenant && version.version === header.version,
    };
  });
}

/** One version with its content. @throws KW_FORM_NOT_FOUND */
export async function versionOf(
  strapi: Kassenwerk,
  { tenant, key, hash }: { tenant: string; key: string; hash: string },
): Promise<HistoricVersion<FormDefinition>> {
  const versions = await withSql(strapi, (sql) =>
    versionHistory<FormDefinition>(sql, { tenant, kind: formKind, key }, 500),
  );
  const found = versions.find((one) => one.hash === hash);
  if (!found) throw formNotFound();
  return found;
}

/** For partners: what may be submitted with the current version. */
export async function schemaOfForm(strapi: Kassenwerk, { tenant, key }: { tenant: string; key: string }) {
  const { form, version, hash } = await findForm(strapi, { tenant, key });
  return { version, hash, schema: toJsonSchema(form) };
}
