import { z } from 'zod';
import { fail } from '../errors/kassenwerk-error';
import { roles } from './roles';
import { sensitivities } from './sensitive-fields';

/** What a condition may compare with besides fixed values; filled in from the person. */
export const placeholders = ['${actor.id}', '${actor.team}'] as const;

/** Why staff act. A grant that names purposes holds for these alone. */
export const purposes = ['console', 'demo'] as const;

/**
 * Equality and lists alone: with them filters in SQL and questions to a loaded record always agree, whatever is null. An unknown placeholder
 * is a plain text and matches nothing.
 */
const scalar = z.union([z.string().max(200), z.number(), z.boolean()]);
const conditionValue = z.union([scalar, z.strictObject({ $in: z.array(scalar).min(1).max(100) })]);

const name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,59}$/);
const names = z.union([name.transform((one) => [one]), z.array(name).min(1).max(200)]);

const grantSchema = z.strictObject({
  action: names,
  subject: names,
  /** Without it all fields. */
  fields: z.array(name).min(1).max(200).optional(),
  conditions: z.record(name, conditionValue).optional(),
  purposes: z.array(z.enum(purposes)).min(1).optional(),
});

const roleDefinitionSchema = z.strictObject({
  key: z.enum(roles),
  /** Classes of sensitive data that are shown in full; all others come masked. */
  sees: z.array(z.enum(sensitivities)).max(sensitivities.length).default([]),
  grants: z.array(grantSchema).max(500),
});

/** A fund that gives up its own version follows the shipped one again. */
const asShippedSchema = z.strictObject({ key: z.enum(roles), asShipped: z.literal(true) });

export const ownRoleSchema = z.union([asShippedSchema, roleDefinitionSchema]);

export type RoleDefinition = z.output<typeof roleDefinitionSchema>;
export type RoleDefinitionInput = z.input<typeof roleDefinitionSchema>;
export type RoleGrant = RoleDefinition['grants'][number];
export type ConditionValue = z.output<typeof conditionValue>;
export type Conditions = Record<string, ConditionValue>;
export type Scalar = z.output<typeof scalar>;
export type OwnRole = z.output<typeof ownRoleSchema>;

/** @throws KW_ROLE_INVALID naming what does not fit */
export function parseRole(given: unknown): RoleDefinition {
  const result = roleDefinitionSchema.safeParse(given);
  if (result.success) return result.data;
  throw roleInvalid(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
}

export const roleInvalid = (problems: readonly string[]) =>
  fail(
    'invalid',
    'KW_ROLE_INVALID',
    {
      de: `Die Rolle ist nicht gültig. Bitte prüfen Sie: ${problems.slice(0, 5).join('; ')}.`,
      en: `The role is not valid. Please check: ${problems.slice(0, 5).join('; ')}.`,
    },
    { details: { problems } },
  );
