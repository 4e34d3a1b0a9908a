import { deliveryColumns, type DeliveryColumn } from './canonical-member';
import type { DeliveryMapping } from './delivery-mapping';
import { deliveryProblem } from './delivery-problem';
import { splitLine } from './split-line';

/** Where each of our columns stands in the fund's lines, and how its values are translated. */
export interface HeaderPlan {
  fieldCount: number;
  /** A column that was not delivered stands behind the last field, where every line is empty. */
  positions: Readonly<Record<DeliveryColumn, number>>;
  values: ReadonlyMap<number, ReadonlyMap<string, string>>;
}

/** Columns that nobody sent become empty; without these few, no member could be told apart or assessed. */
const requiredColumns: readonly DeliveryColumn[] = [
  'memberNumber',
  'kvnr',
  'firstName',
  'lastName',
  'birthDate',
  'street',
  'postalCode',
  'town',
  'membershipStart',
  'insuredStatus',
];

/** Reads the header line; columns nobody knows are carried over as ignored. */
export function planHeader(line: string, mapping: DeliveryMapping | undefined): HeaderPlan {
  const names = (splitLine(line) ?? []).map((name) => name.trim());
  if (names.length < 2) throw deliveryProblem('KW_DELIVERY_NO_HEADER', { line: 2 });
  const targets = names.map((name) => mapping?.columns[name] ?? name);
  refuse(
    'KW_DELIVERY_COLUMNS_DOUBLE',
    deliveryColumns.filter((name) => countOf(targets, name) > 1),
  );
  refuse(
    'KW_DELIVERY_COLUMNS_MISSING',
    requiredColumns.filter((name) => !targets.includes(name)),
  );
  return {
    fieldCount: names.length,
    positions: positionsOf(targets),
    values: valuesByPosition(targets, mapping),
  };
}

function positionsOf(targets: readonly string[]): HeaderPlan['positions'] {
  const position = (name: DeliveryColumn) => (targets.includes(name) ? targets.indexOf(name) : targets.length);
  return Object.fromEntries(deliveryColumns.map((name) => [name, position(name)])) as HeaderPlan['positions'];
}

function valuesByPosition(targets: readonly string[], mapping: DeliveryMapping | undefined): HeaderPlan['values'] {
  const mapped = Object.entries(mapping?.values ?? {}).filter(([name]) => targets.includes(name));
  return new Map(mapped.map(([name, values]) => [targets.indexOf(name), new Map(Object.entries(values ?? {}))]));
}

function countOf(names: readonly string[], name: string): number {
  return names.filter((other) => other === name).length;
}

function refuse(code: 'KW_DELIVERY_COLUMNS_DOUBLE' | 'KW_DELIVERY_COLUMNS_MISSING', columns: readonly string[]): void {
  if (columns.length > 0) throw deliveryProblem(code, { line: 2, columns: columns.join(', ') });
}
