import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { textIn, type FormDefinition, type FormProblem } from '@kassenwerk/forms/model';
import { EmptyState, Panel, StatusChip, useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { nameOf, partsOf } from '../editing';
import type { Checks } from './useChecks';

interface CheckListProps {
  definition: FormDefinition;
  checks: Checks;
  onGo(id: string): void;
}

/** What keeps the form from being released, what should be looked at, and what nobody has tried. */
export function CheckList({ definition, checks: { problems, untested }, onGo }: CheckListProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const parts = partsOf(definition);
  const name = (id: string) => {
    const part = parts.get(id);
    return part ? nameOf(part.node, language) : id;
  };
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  if (problems.length === 0 && untested.length === 0)
    return (
      <Panel title={translate('forms.checks.title')}>
        <EmptyState title={translate('forms.checks.none')}>{translate('forms.checks.noneHint')}</EmptyState>
      </Panel>
    );
  const place = (id: string) =>
    parts.has(id) && (
      <Link component="button" type="button" onClick={() => onGo(id)} sx={{ textAlign: 'left' }}>
        {translate('forms.checks.go', { name: name(id) })}
      </Link>
    );
  const problem = ({ at, pointer, code, severity, text }: FormProblem) => (
    <Entry key={`${code} ${pointer}`} status={severity} text={textIn(text, language)}>
      {place(at)}
    </Entry>
  );
  return (
    <Panel title={translate('forms.checks.title')} note={translate('forms.checks.note', { errors: errors.length })}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {errors.map(problem)}
        {warnings.map(problem)}
        {untested.map(({ id, never }) => (
          <Entry
            key={`${id} ${never}`}
            status="hint"
            text={translate(`forms.checks.never.${never}`, { name: name(id) })}
          >
            {place(id)}
          </Entry>
        ))}
      </Box>
    </Panel>
  );
}

function Entry({ status, text, children }: { status: string; text: string; children: React.ReactNode }) {
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: 1.5 }}>
      <Box>
        <StatusChip status={status} resource="forms" />
      </Box>
      <Box>
        <Typography>{text}</Typography>
        {children}
      </Box>
    </Box>
  );
}
