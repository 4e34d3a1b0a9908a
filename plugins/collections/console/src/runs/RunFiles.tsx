import Box from '@mui/material/Box';
import { useMay } from '@kassenwerk/kernel/console';
import { useRecordContext } from 'react-admin';
import type { RunHead } from '@kassenwerk/engine/console';
import { RunBankFiles } from './RunBankFiles';
import { RunFeedbackFiles } from './RunFeedbackFiles';

/** The files of a run: those for the bank and those for the fund. */
export function RunFiles() {
  const run = useRecordContext<RunHead>();
  const maySeeBankFiles = useMay('read', 'bankFile');
  if (!run) return null;
  return (
    <Box
      sx={{
        display: 'grid',
        '&:empty': { display: 'none' },
        gap: 2.5,
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
        alignItems: 'start',
      }}
    >
      {maySeeBankFiles && <RunBankFiles runId={run.runId} />}
      <RunFeedbackFiles runId={run.runId} />
    </Box>
  );
}
