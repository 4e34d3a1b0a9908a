import { grantsByRole, roles, seesByRole, type Role } from './roles';
import { parseRole, type RoleDefinition } from './role-definition';

/** The roles as this version of the product ships them, in the form in which they are published. */
export const shippedRoles = (): RoleDefinition[] => roles.map(shippedRole);

const shippedRole = (key: Role): RoleDefinition =>
  parseRole({ key, sees: [...seesByRole[key]], grants: grantsByRole[key] });
