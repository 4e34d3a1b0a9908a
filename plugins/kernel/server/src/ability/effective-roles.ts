import { narrowRole } from './narrow-role';
import { ownRoleSchema, type RoleDefinition } from './role-definition';
import { isRole, type Role } from './roles';

/** A published version as it lies in the table. */
export interface PublishedRole {
  tenant: string;
  key: string;
  definition: unknown;
}

/** The tenant whose versions hold for all funds. */
const everybody = '*';

/**
 * The roles of an installation as they hold in each fund. A version that does not fit the schema allows nothing: it can only come
 * from a product version that this one does not know.
 */
export class EffectiveRoles {
  private readonly shipped = new Map<Role, RoleDefinition>();
  private readonly own = new Map<string, RoleDefinition>();

  constructor(published: readonly PublishedRole[]) {
    const known = published.filter((one): one is PublishedRole & { key: Role } => isRole(one.key));
    for (const { key, definition } of known.filter(({ tenant }) => tenant === everybody)) {
      const parsed = ownRoleSchema.safeParse(definition);
      if (parsed.success && 'grants' in parsed.data) this.shipped.set(key, parsed.data);
    }
    for (const { tenant, key, definition } of known.filter((one) => one.tenant !== everybody)) {
      const shipped = this.shipped.get(key);
      if (!shipped) continue;
      const parsed = ownRoleSchema.safeParse(definition);
      if (!parsed.success) this.own.set(`${tenant}:${key}`, narrowRole(shipped, { key, sees: [], grants: [] }));
      else if ('grants' in parsed.data) this.own.set(`${tenant}:${key}`, narrowRole(shipped, parsed.data));
    }
  }

  /** The same object for all funds that follow the shipped version. */
  readonly of = (role: Role, tenant: string): RoleDefinition | undefined =>
    this.own.get(`${tenant}:${role}`) ?? this.shipped.get(role);
}
