export { checkAgainstSchemas, type SchemaCheck, type SchemaCheckOptions } from './check-against-schemas';
export { findSchemas, schemaFolder, type OfficialSchema } from './schema-catalog';
export type { SchemaError } from './schema-errors';
export type { SchemaVerdict } from './schema-verdict';
