import type { CatalogueSubject, RoleDefinition } from './roles-api';

/** A role while somebody works on it. */
export interface Editing {
  definition: RoleDefinition;
  shipped: RoleDefinition;
  catalogue: readonly CatalogueSubject[];
  /** A fund takes away from the shipped role and adds nothing. */
  isFund: boolean;
  /** Only to read. */
  isFixed: boolean;
  change(next: RoleDefinition): void;
}
