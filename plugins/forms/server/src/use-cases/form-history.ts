import {
  draftedKeys,
  findDraft,
  lastChange,
  publishedHeader,
  upcomingVersions,
  validSince,
  versionHistory,
  versionsWithDifferences,
  withSql,
  type DescribedVersion,
  type HistoricVersion,
  type UpcomingVersion,
} from '@kassenwerk/kernel';
import { differencesBetween, type Difference, type FormDefinition } from '../../../model/src';
import { toJsonSchema, toOpenApi } from '../../../model/src/schema';
import { formNotFound } from '../domain/form-errors';
import type { Kassenwerk } from '../kassenwerk';
import { findForm, formKind, listForms } from '../stores/form-store';

/** All forms of a fund with those that are only drafted or wait, for the people who write forms. */
export async function definitionsOfFund(strapi: Kassenwerk, tenant: string) {
  const forms = await listForms(strapi, tenant);
  const { drafted, since, next } = await withSql(strapi, async (sql) => ({
    drafted: new Set(await draftedKeys(sql, tenant, formKind)),
    since: await validSince(sql, { tenant, kind: formKind }),
    next: new Map((await upcomingVersions(sql, { tenant, kind: formKind })).map((one) => [one.key, one])),
  }));
  const published = forms.map(({ key, version, hash, tenant: owner, definition: { title, area, access } }) => ({
    key,
    title,
    area,
    access,
    version: version as number | null,
    hash: hash as string | null,
    validFrom: since.get(key) ?? null,
    isOwn: owner === tenant,
    isDrafted: drafted.has(key),
    next: shortOf(next.get(key)),
  }));
  const known = new Set(forms.map(({ key }) => key));
  const others = [...new Set([...drafted, ...next.keys()])].filter((key) => !known.has(key));
  const unpublished = await Promise.all(
    others.map(async (key) => ({
      ...(await headOfUnpublished(strapi, tenant, key)),
      key,
      version: null,
      hash: null,
      validFrom: null,
      isOwn: true,
      isDrafted: drafted.has(key),
      next: shortOf(next.get(key)),
    })),
  );
  return [...published, ...unpublished];
}

const shortOf = (next: UpcomingVersion | undefined) =>
  next ? { version: next.version, status: next.status, validFrom: next.validFrom } : null;

/** Title and area of a form that no member can fill in yet. */
async function headOfUnpublished(strapi: Kassenwerk, tenant: string, key: string) {
  const name = { tenant, kind: formKind, key };
  const newest = await withSql(
    strapi,
    async (sql) => (await findDraft(sql, name))?.definition ?? (await versionHistory(sql, name, 1))[0]?.definition,
  );
  const { title, area, access } = (newest ?? {}) as Partial<FormDefinition>;
  return { title, area, access };
}

/** What is valid now, what waits, and what somebody is working on. @throws KW_FORM_NOT_FOUND when there is nothing */
export async function showDefinition(strapi: Kassenwerk, { tenant, key }: { tenant: string; key: string }) {
  const name = { tenant, kind: formKind, key };
  const { draft, header, next, revision } = await withSql(strapi, async (sql) => ({
    draft: await findDraft(sql, name),
    header: await publishedHeader(sql, name),
    next: (await upcomingVersions(sql, name))[0],
    revision: (await lastChange(sql, name)).revision,
  }));
  if (!draft && !header && !next) throw formNotFound();
  const current = header ? await findForm(strapi, { tenant, key }) : undefined;
  return {
    key,
    revision,
    current: current
      ? { tenant: current.tenant, version: current.version, hash: current.hash, definition: current.form.definition }
      : null,
    next: next ? { ...next, definition: (await versionOf(strapi, { ...name, hash: next.hash })).definition } : null,
    draft: draft ?? null,
  };
}

/** Newest first, each with what it changed in sentences. */
export const formVersions = (
  strapi: Kassenwerk,
  { tenant, key }: { tenant: string; key: string },
): Promise<DescribedVersion<Difference>[]> =>
  withSql(strapi, (sql) => versionsWithDifferences(sql, { tenant, kind: formKind, key }, differencesBetween));

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

/** Likewise with how it is sent, as OpenAPI. */
export async function openApiOfForm(strapi: Kassenwerk, { tenant, key }: { tenant: string; key: string }) {
  const { form, version, hash } = await findForm(strapi, { tenant, key });
  return toOpenApi(form, { tenant, version, hash });
}
