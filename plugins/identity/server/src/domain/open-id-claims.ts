import type { OpenIdSettings } from '../open-id-settings';

export type Claims = Record<string, unknown>;

export interface ClaimedPerson {
  username: string;
  displayName: string;
  roles: string[];
  tenants: string[];
  hasSecondFactor: boolean;
}

/** Who somebody is here by what the provider says; undefined when no group gives any right or the name is missing. */
export function personOfClaims(claims: Claims, settings: OpenIdSettings): ClaimedPerson | undefined {
  const name = textOf(claims[settings.usernameClaim]);
  const entitled = listOf(claims[settings.groupsClaim]).flatMap((group) =>
    Object.hasOwn(settings.groups, group) ? [settings.groups[group]!] : [],
  );
  if (!name || entitled.length === 0) return undefined;
  return {
    username: `${settings.usernamePrefix}${name.toLowerCase()}`,
    displayName: textOf(claims[settings.nameClaim]) ?? name,
    roles: distinct(entitled.flatMap(({ roles }) => roles)),
    tenants: distinct(entitled.flatMap(({ tenants }) => tenants)),
    hasSecondFactor: listOf(claims['amr']).some((method) => settings.secondFactorMethods.includes(method)),
  };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 120 ? value.trim() : undefined;
const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
const distinct = (values: readonly string[]): string[] => [...new Set(values)];
