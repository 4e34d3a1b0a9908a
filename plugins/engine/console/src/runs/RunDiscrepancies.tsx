import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { EmptyState, Panel, PlainTable, StatusChip, useFormats, useText, type Tone } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { FindingCount, RunHead } from './run-detail';

const tones: Record<string, Tone> = { park: 'wait', reject: 'bad', hint: 'idle' };

/** What the rules found, counted by rule. */
export function RunDiscrepancies({ findings, run }: { findings: readonly FindingCount[]; run: RunHead }) {
  const translate = useTranslate();
  const textOf = useText();
  const { count } = useFormats();
  const most = Math.max(1, ...findings.map((finding) => finding.count));
  const tasks = `/tasks?filter=${encodeURIComponent(JSON.stringify({ runId: run.runId }))}`;
  return (
    <Panel
      flush
      title={translate('resources.runs.discrepancies')}
      note={translate('resources.runs.discrepanciesNote')}
      actions={
        <Button component={Link} to={tasks} color="inherit" variant="outlined" size="small">
          {translate('resources.runs.toTasks')}
        </Button>
      }
    >
      {findings.length === 0 ? (
        <EmptyState title={translate('resources.runs.noDiscrepancies')} />
      ) : (
        <PlainTable
          caption={translate('resources.runs.discrepancies')}
          rows={findings}
          keyOf={({ rule, severity }) => `${rule}-${severity}`}
          columns={[
            { label: translate('resources.runs.rule'), cell: ({ rule }) => <Box component="code">{rule}</Box> },
            { label: translate('resources.runs.message'), cell: ({ message }) => textOf(message) },
            {
              label: translate('resources.runs.effect'),
              cell: ({ severity }) => <StatusChip status={severity} resource="findings" tone={tones[severity]} />,
            },
            {
              label: translate('resources.runs.count'),
              numeric: true,
              cell: (finding) => (
                <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 1 }}>
                  <Box
                    aria-hidden
                    sx={({ palette }) => ({
                      width: 120 * (finding.count / most),
                      minWidth: 2,
                      height: 8,
                      borderRadius: '2px',
                      bgcolor: palette.kassenwerk.tone[tones[finding.severity] ?? 'idle'].mark,
                    })}
                  />
                  {count(finding.count)}
                </Box>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
