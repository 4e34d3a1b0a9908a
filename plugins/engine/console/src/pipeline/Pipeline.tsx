import Button from '@mui/material/Button';
import { Panel } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { RunDetail } from '../runs/run-detail';
import { PhaseGrid } from './PhaseGrid';
import { StageLine } from './StageLine';
import { StageTable } from './StageTable';
import { summaryOf } from './step-states';

/** The process as a line of stations: where the run stands, what went through, what was left behind. */
export function Pipeline({ detail }: { detail: RunDetail }) {
  const translate = useTranslate();
  const [asTable, setAsTable] = useState(false);
  const summary = translate('resources.runs.pipeline.summary', summaryOf(detail.stages));
  return (
    <Panel
      title={translate('resources.runs.pipeline.title')}
      note={summary}
      flush={asTable}
      actions={
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {translate(asTable ? 'resources.runs.pipeline.asLine' : 'kassenwerk.action.asTable')}
        </Button>
      }
    >
      {asTable ? (
        <StageTable stages={detail.stages} />
      ) : (
        <>
          <StageLine stages={detail.stages} label={summary} />
          <PhaseGrid detail={detail} />
        </>
      )}
    </Panel>
  );
}
