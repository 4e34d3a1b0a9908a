export type { Kassenwerk } from './kassenwerk';
