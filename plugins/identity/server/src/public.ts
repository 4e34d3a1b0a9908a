export type { Kassenwerk } from './kassenwerk';
export type { IdentitySettings } from './settings';
