import { z } from 'zod';

/**
 * Sign-in of staff at a provider of their own, as the operator writes it into a file (`KASSENWERK_OPEN_ID`). Roles and funds follow from
 * groups at each sign-in, so somebody who leaves a group there has lost its rights here.
 */
export const openIdSettingsSchema = z.strictObject({
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  /** On the button of the sign-in page. */
  label: z.strictObject({ de: z.string().min(1), en: z.string().min(1) }),
  scope: z.string().default('openid profile email'),
  /** Stands before names from the provider, so that they never meet those of local accounts. */
  usernamePrefix: z.string().regex(/^[a-z0-9-]+\/$/),
  usernameClaim: z.string().default('preferred_username'),
  nameClaim: z.string().default('name'),
  groupsClaim: z.string().default('groups'),
  groups: z.record(
    z.string(),
    z.strictObject({ roles: z.array(z.string()).min(1), tenants: z.array(z.string()).min(1) }),
  ),
  /** Values of the claim `amr` that stand for a second factor; without them ours is asked for. */
  secondFactorMethods: z.array(z.string()).default(['mfa', 'otp', 'hwk']),
});

export type OpenIdSettings = z.infer<typeof openIdSettingsSchema>;
