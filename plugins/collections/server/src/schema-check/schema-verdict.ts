import type { SchemaError } from './schema-errors';

/** What one schema says about one file. */
export interface SchemaVerdict {
  schema: string;
  valid: boolean;
  /** The first violations, at most 20. */
  errors: SchemaError[];
}
