export { checkTable } from './check-table';
export type { CheckResult } from './check-table';
export { codeListSchema } from './code-list-schema';
export { tableSchema } from './table-schema';
export { daySchema, inputSchema, outputsSchema, scalarSchema } from './value-schema';
