import type { Core, UID } from '@strapi/strapi';
import { atomsOf } from '../ability/role-atoms';
import { roleInvalid, type RoleDefinition } from '../ability/role-definition';
import { sensitivityOf, type Sensitivity } from '../ability/sensitive-fields';
import { shippedRoles } from '../ability/shipped-roles';
import { subjectOfUid, tenantColumnOf } from '../ability/subjects';
import { isOwnType } from '../own-plugins';

/** What roles can speak of. */
export interface CatalogueSubject {
  subject: string;
  actions: string[];
  /** Empty for what is no record, such as the dashboard. */
  fields: { name: string; sensitivity?: Sensitivity; canBeCondition: boolean }[];
}

interface Attribute {
  type: string;
  private?: boolean;
}

const conditionTypes = new Set(['string', 'integer', 'boolean', 'enumeration']);

/** Everything that some role of the product may do: a role that an administrator edits is made of these parts. */
export function catalogueOf(strapi: Core.Strapi): CatalogueSubject[] {
  const actions = new Map<string, Set<string>>();
  for (const { action, subject } of shippedRoles().flatMap(atomsOf))
    actions.set(subject, (actions.get(subject) ?? new Set()).add(action));
  return [...actions]
    .map(([subject, known]) => ({ subject, actions: [...known], fields: fieldsOf(strapi, subject) }))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

/** The content type behind a subject; none for what is no record. */
export function typeOfSubject(strapi: Core.Strapi, subject: string) {
  const types = Object.values(strapi.contentTypes) as unknown as {
    uid: UID.ContentType;
    attributes: Record<string, Attribute>;
  }[];
  return types.find(({ uid }) => isOwnType(strapi, uid) && subjectOfUid(uid) === subject);
}

function fieldsOf(strapi: Core.Strapi, subject: string): CatalogueSubject['fields'] {
  const attributes = typeOfSubject(strapi, subject)?.attributes ?? {};
  return Object.entries(attributes)
    .filter(([name, { private: isPrivate }]) => !isPrivate && !technical.has(name))
    .map(([name, { type }]) => {
      const sensitivity = sensitivityOf(subject, name);
      const canBeCondition = !sensitivity && conditionTypes.has(type) && name !== tenantColumnOf(subject);
      return { name, canBeCondition, ...(sensitivity ? { sensitivity } : {}) };
    });
}

const technical = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

/** Fields that every record has and a role may name besides those of the catalogue. */
const alwaysThere = new Set(['createdAt', 'updatedAt']);

/** A word that nothing in the product knows would be a right that nobody has. @throws KW_ROLE_INVALID */
export function assertInCatalogue(strapi: Core.Strapi, definition: RoleDefinition): void {
  const known = new Map(catalogueOf(strapi).map((one) => [one.subject, one]));
  const problems = atomsOf(definition).flatMap(({ action, subject, fields = [], conditions = {} }) => {
    const entry = known.get(subject);
    if (!entry) return [`${subject}`];
    const names = new Map(entry.fields.map((one) => [one.name, one]));
    return [
      ...(entry.actions.includes(action) ? [] : [`${action}:${subject}`]),
      ...fields.filter((name) => !names.has(name) && !alwaysThere.has(name)).map((name) => `${subject}.${name}`),
      ...Object.keys(conditions)
        .filter((name) => !names.get(name)?.canBeCondition)
        .map((name) => `${subject}?${name}`),
    ];
  });
  if (problems.length > 0) throw roleInvalid([...new Set(problems)]);
}
