import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from './Panel';

interface ChartFrameProps {
  title: string;
  note?: ReactNode;
  chart: ReactNode;
  /** The same figures for those who cannot or do not want to read a chart. */
  table: ReactNode;
}

/** A chart with its figures one click away. */
export function ChartFrame({ title, note, chart, table }: ChartFrameProps) {
  const translate = useTranslate();
  const [asTable, setAsTable] = useState(false);
  return (
    <Panel
      title={title}
      note={note}
      actions={
        <Button size="small" color="inherit" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {translate(asTable ? 'kassenwerk.action.asChart' : 'kassenwerk.action.asTable')}
        </Button>
      }
    >
      {asTable ? table : chart}
    </Panel>
  );
}
