/** Decision tables as DMN 1.3 has them, and back. */
export type { DmnInput, DmnOutput, DmnRule, DmnTable } from './dmn-table';
export { fromDmn } from './from-dmn';
export { toDmn } from './to-dmn';
