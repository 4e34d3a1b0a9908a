import {
  assertMayPublish,
  assertUnchanged,
  deleteDraft,
  fail,
  inTransaction,
  lastChange,
  lockVersions,
  publishConfiguration,
  requireScope,
  saveDraft,
  withSql,
  type Publication,
} from '@kassenwerk/kernel';
import { missingTexts, reviewForm, type FormDefinition, type FormProblem } from '../../../model/src';
import { checkForm } from '../../../model/src/schema';
import { definitionInvalid, formChangedMeanwhile } from '../domain/form-errors';
import type { Kassenwerk } from '../kassenwerk';
import { formKind } from '../stores/form-store';
import { versionOf } from './form-history';

/** Everything that is wrong with a definition or should be looked at. `isSound`: it could be released. */
export function checkDefinition(definition: unknown): { isSound: boolean; problems: FormProblem[] } {
  const { form, problems } = checkForm(definition);
  const all = form ? [...problems, ...reviewForm(form)] : problems;
  return { isSound: Boolean(form) && all.every(({ severity }) => severity !== 'error'), problems: all };
}

interface Change {
  tenant: string;
  key: string;
  definition: Record<string, unknown>;
  /** What the author began with, see `lastChange`; without it nobody else's change is noticed. */
  revision?: string | undefined;
}

/** Keeps work in progress, sound or not. @throws KW_FORM_CHANGED_MEANWHILE */
export async function keepFormDraft(
  strapi: Kassenwerk,
  { tenant, key, definition, revision }: Change,
): Promise<{ revision: string }> {
  assertMayPublish(tenant);
  assertKey(key, definition);
  const author = requireScope().actor.name;
  const name = { tenant, kind: formKind, key };
  return inTransaction(strapi, async (sql) => {
    await lockVersions(sql, name);
    await assertUnchanged(sql, { ...name, revision }, formChangedMeanwhile);
    await saveDraft(sql, { ...name, definition, author });
    return { revision: (await lastChange(sql, name)).revision };
  });
}

export async function dropDefinitionDraft(
  strapi: Kassenwerk,
  { tenant, key }: Omit<Change, 'definition'>,
): Promise<void> {
  assertMayPublish(tenant);
  await withSql(strapi, (sql) => deleteDraft(sql, { tenant, kind: formKind, key }));
}

/**
 * A new version, at once or from a day on; where the installation or the fund asks for it, after a second person has released it. The
 * draft has become this version and goes.
 * @throws KW_FORM_INVALID with all problems, KW_FORM_CHANGED_MEANWHILE
 */
export async function publishForm(strapi: Kassenwerk, change: Change & { validFrom?: Date }): Promise<Publication> {
  const publication = await publishVersion(strapi, change);
  const { tenant, key } = change;
  await withSql(strapi, (sql) => deleteDraft(sql, { tenant, kind: formKind, key }));
  return publication;
}

/** What an earlier version said becomes the newest version; no version is ever taken away, and a draft stays. */
export async function rollBackForm(
  strapi: Kassenwerk,
  { tenant, key, hash }: { tenant: string; key: string; hash: string },
): Promise<Publication> {
  const { definition } = await versionOf(strapi, { tenant, key, hash });
  return publishVersion(strapi, { tenant, key, definition: definition as never });
}

function publishVersion(
  strapi: Kassenwerk,
  { tenant, key, definition: given, validFrom, revision }: Change & { validFrom?: Date },
): Promise<Publication> {
  assertMayPublish(tenant);
  assertKey(key, given);
  const name = { tenant, kind: formKind, key };
  return publishConfiguration(strapi, {
    ...name,
    definition: soundDefinition(given),
    author: requireScope().actor.name,
    inspect: (sql) => assertUnchanged(sql, { ...name, revision }, formChangedMeanwhile),
    ...(validFrom ? { validFrom } : {}),
  });
}

/** @throws KW_FORM_INVALID */
export function soundDefinition(given: unknown): FormDefinition {
  const { definition, form, problems } = checkForm(given);
  const errors = [...problems, ...(definition ? missingTexts(definition) : [])].filter(
    ({ severity }) => severity === 'error',
  );
  if (!definition || !form || errors.length > 0) throw definitionInvalid(errors);
  return definition;
}

function assertKey(key: string, definition: Record<string, unknown>): void {
  if (definition['key'] === key) return;
  throw fail('invalid', 'KW_FORM_KEY_DIFFERS', {
    de: 'Der Schlüssel im Formular passt nicht zur Adresse. Bitte öffnen Sie das Formular neu.',
    en: 'The key in the form does not fit the address. Please open the form again.',
  });
}
