/** Where encrypted things lie, so that a rotation finds them. */
export interface SealedColumn {
  table: string;
  /** The primary key, a number above zero, where it is not `id`. */
  primaryKey?: string;
  /** What the value belongs to. */
  id: string;
  column: string;
  /** Column with the fund's key, or `*` for what belongs to the installation. */
  tenant: { column: string } | '*';
  /** What the value was sealed for. */
  belongsTo(id: string): string;
}

const areas = new Set<string>();
const columns = new Map<string, SealedColumn>();

/** Call in `register()`: folders `<data>/files/<fund>/<area>/` whose files are encrypted; folders below them are not. */
export function declareSealedFiles(...names: string[]): void {
  for (const name of names) areas.add(name);
}

/** Call in `register()`: columns with texts of `sealText`. */
export function declareSealedColumn(column: SealedColumn): void {
  columns.set(`${column.table}.${column.column}`, column);
}

export const sealedAreas = (): string[] => [...areas];
export const sealedColumns = (): SealedColumn[] => [...columns.values()];
