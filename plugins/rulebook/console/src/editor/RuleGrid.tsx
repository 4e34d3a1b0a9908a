import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Link from '@mui/material/Link';
import {
  valueInWords,
  type DecisionTable,
  type InputColumn,
  type OutputColumn,
  type TableProblem,
} from '@kassenwerk/rulebook/model';
import { useLanguage } from '@kassenwerk/kernel/console';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { moveByKey } from './grid-keys';
import type { Opened } from './RulePanel';
import { RuleRow } from './RuleRow';
import type { Review } from './useReview';
import type { TableInHand } from './useTableInHand';

export type Place =
  | { kind: 'cell'; row: number; column: InputColumn }
  | { kind: 'output'; row: number; column: OutputColumn }
  | { kind: 'row'; row: number };

interface RuleGridProps {
  hand: TableInHand;
  review: Review;
  mayWrite: boolean;
  onOpen(opened: Opened): void;
}

/** One row a rule: what it demands, what it says. Enter opens a cell, the arrow keys lead from one to the next. */
export function RuleGrid({ hand, review, mayWrite, onOpen }: RuleGridProps) {
  const { table, apply } = hand;
  const translate = useTranslate();
  const [address] = useSearchParams();
  const sought = address.get('row');
  const marks = useMemo(() => marksOf(review.problems), [review.problems]);
  const untested = useMemo(() => new Set(review.run?.coverage.missing), [review.run]);
  return (
    <TableContainer onKeyDown={moveByKey} role="region" aria-label={translate('rules.views.rules')} tabIndex={0}>
      <Table size="small" aria-label={translate('rules.views.rules')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('rules.grid.number')}</TableCell>
            {table.inputs.map((column) => (
              <ColumnHead key={column.id} column={column} side="inputs" mayWrite={mayWrite} onOpen={onOpen} />
            ))}
            <TableCell>{translate('rules.grid.more')}</TableCell>
            {table.outputs.map((column) => (
              <ColumnHead key={column.id} column={column} side="outputs" mayWrite={mayWrite} onOpen={onOpen} />
            ))}
            <TableCell>{translate('rules.grid.tested')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {table.rows.map((row, place) => (
            <RuleRow
              key={row.id}
              table={table}
              place={place}
              mark={marks.get(place)}
              isTested={review.run ? !untested.has(place) : undefined}
              isSought={row.id === sought}
              mayWrite={mayWrite}
              apply={apply}
              onOpen={onOpen}
            />
          ))}
          {table.otherwise && <OtherwiseRow table={table} />}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** What holds when no row applies; it is changed in the settings. */
function OtherwiseRow({ table: { inputs, outputs, otherwise = {} } }: { table: DecisionTable }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <TableRow>
      <TableCell component="th" scope="row" colSpan={inputs.length + 2}>
        {translate('rules.grid.otherwise')}
      </TableCell>
      {outputs.map((column) => (
        <TableCell key={column.id} sx={{ bgcolor: 'action.hover', pl: 2.5 }}>
          {valueInWords(otherwise[column.id], column)[language]}
        </TableCell>
      ))}
      <TableCell />
    </TableRow>
  );
}

/** By row, the worst that is said about it; what test cases lack is shown in a column of its own. */
function marksOf(problems: readonly TableProblem[]): Map<number, TableProblem['severity']> {
  const marks = new Map<number, TableProblem['severity']>();
  for (const { code, rows, severity } of problems) {
    if (code === 'KW_RULES_COVERAGE' || code === 'KW_RULES_TEST_RED') continue;
    for (const row of code === 'KW_RULES_SHADOWED' ? (rows ?? []).slice(0, 1) : (rows ?? []))
      if (marks.get(row) !== 'error') marks.set(row, severity);
  }
  return marks;
}

interface ColumnHeadProps {
  column: InputColumn | OutputColumn;
  side: 'inputs' | 'outputs';
  mayWrite: boolean;
  onOpen(opened: Opened): void;
}

function ColumnHead({ column, side, mayWrite, onOpen }: ColumnHeadProps) {
  const language = useLanguage();
  const translate = useTranslate();
  const label = column.label[language];
  return (
    <TableCell sx={{ whiteSpace: 'normal', ...(side === 'outputs' ? { bgcolor: 'action.hover' } : {}) }}>
      {mayWrite ? (
        <Link
          component="button"
          type="button"
          color="inherit"
          onClick={() => onOpen({ kind: 'column', side, column })}
          aria-label={translate('rules.grid.changeColumn', { column: label })}
          sx={{ font: 'inherit', minHeight: 24, textAlign: 'left' }}
        >
          {label}
        </Link>
      ) : (
        label
      )}
    </TableCell>
  );
}
