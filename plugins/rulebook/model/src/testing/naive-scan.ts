import { cellTest } from '../cells/match-cell';
import { compileCondition } from '../conditions/compile-condition';
import { policyOf } from '../compile/hit-policies';
import type { Decision } from '../compile/decision';
import type { DecisionTable, Input, Row } from '../definition/decision-table';

/** The plainest way to a decision: every row, every cell. What the index must agree with, and what it is measured against. */
export function naiveScan(table: DecisionTable, version?: number): (input: Input, today: string) => Decision {
  const { verdict, enough } = policyOf(table, version);
  const rows = table.rows.map((row) => rowFits(row, table));
  return (input, today) => {
    const hits: number[] = [];
    for (let row = 0; row < rows.length; row += 1) {
      if (rows[row]!(input, today) && hits.push(row) === enough) break;
    }
    return verdict(hits);
  };
}

function rowFits(row: Row, { inputs }: DecisionTable): (input: Input, today: string) => boolean {
  const cells = inputs.flatMap((column) => {
    const cell = row.cells[column.id];
    return cell ? [{ id: column.id, fits: cellTest(cell, column) }] : [];
  });
  const when = row.when && compileCondition(row.when);
  const { validFrom = '', validTo = '9999-12-31' } = row;
  return (input, today) =>
    today >= validFrom &&
    today <= validTo &&
    cells.every(({ id, fits }) => fits(input[id])) &&
    (!when || when(input, today));
}
