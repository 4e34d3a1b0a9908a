import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { TableProblem } from '@kassenwerk/rulebook/model';
import { Panel, useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { focusRow } from './grid-keys';
import type { Review } from './useReview';

/** Errors, gaps, overlaps and rows that never count, as they arise; each leads to its row. */
export function ProblemPanel({ review: { problems } }: { review: Review }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('rules.problems.title')} note={translate('rules.problems.note')}>
      <div role="status" style={{ display: 'grid', gap: 8 }}>
        {problems.length === 0 && <Alert severity="success">{translate('rules.problems.none')}</Alert>}
        {problems.map((problem, place) => (
          <Problem key={`${problem.code} ${place}`} problem={problem} />
        ))}
      </div>
    </Panel>
  );
}

function Problem({ problem: { severity, text, rows } }: { problem: TableProblem }) {
  const translate = useTranslate();
  const language = useLanguage();
  const row = rows?.[0];
  return (
    <Alert
      role="none"
      severity={severity}
      action={
        row !== undefined && (
          <Button color="inherit" size="small" onClick={() => focusRow(row)}>
            {translate('rules.problems.toRow', { row: row + 1 })}
          </Button>
        )
      }
    >
      {text[language]}
    </Alert>
  );
}
