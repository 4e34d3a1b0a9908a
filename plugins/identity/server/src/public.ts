export type { Kassenwerk } from './kassenwerk';
export { makeSecondFactorOptional } from './settings';
export type { IdentitySettings } from './settings';
