export { publishShippedTables } from './shipped-configuration';
export { findCodeList } from './stores/code-list-store';
export { findTable, tableKind } from './stores/table-store';
export type { PublishedTable } from './stores/table-store';
export { decideEach, decideMany } from './use-cases/decide';
export type { Answer, Question } from './use-cases/decide';
export { proposeTest } from './use-cases/propose-test';
