import type { Core } from '@strapi/strapi';
import { buildAbility, mayIn, type AppAbility } from '../ability/ability';
import { permittedFields, shownRecord } from '../ability/field-limits';
import { sees } from '../ability/masking';
import { parseRole, type RoleDefinition } from '../ability/role-definition';
import { rolesOf } from '../ability/role-store';
import { narrowRole } from '../ability/narrow-role';
import type { Role } from '../ability/roles';
import { tenantColumnOf } from '../ability/subjects';
import { audit } from '../audit/audit';
import { sharedTenant } from '../configuration/configuration-store';
import { inTransaction, withSql } from '../database/sql';
import { fail } from '../errors/kassenwerk-error';
import { requireScope, withScope, type Scope } from '../scope/scope';
import { findStaff, type StaffOfTenant } from '../people/staff-of-tenant';
import { catalogueOf, typeOfSubject, type CatalogueSubject } from './catalogue';

export interface PreviewRequest {
  tenant: string;
  personId: string;
  subject: string;
  /** A version that is not published: what the person would see once it is. */
  trial?: unknown;
}

const shownRecords = 5;

/**
 * What somebody would see of one kind of record in one fund: found by the server with that person's ability and under the same row level
 * security. The preview opens nothing to the person who asks: records are shown as far as both may see them. It is on record.
 * @throws KW_NOT_FOUND, KW_ROLE_SUBJECT_UNKNOWN
 */
export async function previewRole(strapi: Core.Strapi, request: PreviewRequest) {
  const { tenant, subject } = request;
  const caller = requireScope();
  const person = await withSql(strapi, (sql) => findStaff(sql, tenant, request.personId));
  if (!person) throw personNotFound();
  const entry = catalogueOf(strapi).find((one) => one.subject === subject);
  if (!entry) throw subjectUnknown(subject);
  const ability = await abilityAsPerson(strapi, person, request);
  const scope: Scope = {
    actor: { kind: 'staff', id: person.id, name: person.name, roles: person.roles },
    tenants: [tenant],
    purpose: 'preview',
    ability,
  };
  const found = await findRecords(strapi, scope, subject);
  await inTransaction(strapi, (sql) =>
    audit(sql, {
      tenant,
      action: 'previewRole',
      subjectType: 'user',
      subjectId: person.id,
      details: { subject, count: found.count, trial: request.trial !== undefined },
    }),
  );
  const mayShow = mayIn(caller.ability, tenant, 'read', subject);
  return {
    person: { id: person.id, name: person.name, roles: person.roles },
    actions: entry.actions.filter((action) => mayIn(ability, tenant, action, subject)),
    count: found.count,
    fields: fieldsAsSeen(strapi, entry, scope, tenant),
    isWithheld: !mayShow && found.records.length > 0,
    records: mayShow ? found.records.map((one) => shownRecord(caller, subject, found.contentType!, one)) : [],
  };
}

async function abilityAsPerson(
  strapi: Core.Strapi,
  { id, roles, team }: StaffOfTenant,
  { tenant, trial }: PreviewRequest,
): Promise<AppAbility> {
  const known = await rolesOf(strapi);
  const tried = trial === undefined ? undefined : parseRole(trial);
  const shipped = tried && known.of(tried.key, sharedTenant);
  const roleOf = (role: Role, fund: string): RoleDefinition | undefined =>
    tried && shipped && role === tried.key ? narrowRole(shipped, tried) : known.of(role, fund);
  return buildAbility(roleOf, { person: { id, team }, roles, tenants: [tenant], purpose: 'console' });
}

async function findRecords(strapi: Core.Strapi, scope: Scope, subject: string) {
  const contentType = typeOfSubject(strapi, subject);
  if (!contentType || !scope.ability.can('read', subject)) return { count: 0, records: [], contentType };
  const documents = strapi.documents(contentType.uid);
  return withScope(scope, async () => ({
    contentType,
    count: await documents.count({}),
    records: (await documents.findMany({ limit: shownRecords, sort: 'id:desc' })) as unknown as Record<
      string,
      unknown
    >[],
  }));
}

type Visibility = 'shown' | 'masked' | 'hidden';

/** Of each field: in full, masked or not at all. */
function fieldsAsSeen(
  strapi: Core.Strapi,
  { subject, fields }: CatalogueSubject,
  scope: Scope,
  tenant: string,
): { name: string; visibility: Visibility }[] {
  const contentType = typeOfSubject(strapi, subject);
  if (!contentType) return [];
  const record = { [tenantColumnOf(subject)]: tenant };
  const allowed = permittedFields(scope, { type: subject, action: 'read', contentType, record });
  return fields.map(({ name, sensitivity }) => {
    if (!allowed.has(name)) return { name, visibility: 'hidden' };
    return { name, visibility: sensitivity && !sees(scope, sensitivity, tenant) ? 'masked' : 'shown' };
  });
}

const personNotFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });

const subjectUnknown = (subject: string) =>
  fail(
    'invalid',
    'KW_ROLE_SUBJECT_UNKNOWN',
    {
      de: `Rechte an „${subject}“ gibt es nicht. Bitte wählen Sie eine der angebotenen Arten von Daten.`,
      en: `There are no rights on "${subject}". Please choose one of the kinds of data on offer.`,
    },
    { details: { subject } },
  );
