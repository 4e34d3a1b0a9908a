import { PlainTable, StatusChip, useFormats, useText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { StageProgress } from '../runs/run-detail';
import { isReconciled } from './step-states';

/** The same run in figures: each stage must come out even. */
export function StageTable({ stages }: { stages: readonly StageProgress[] }) {
  const translate = useTranslate();
  const textOf = useText();
  const { count, duration } = useFormats();
  const label = (name: string) => translate(`resources.runs.stages.${name}`);
  const lasted = ({ startedAt, finishedAt }: StageProgress) =>
    startedAt && finishedAt ? duration(new Date(finishedAt).getTime() - new Date(startedAt).getTime()) : '–';
  const names = ({ title, steps }: StageProgress) =>
    steps.length > 0 ? steps.map((step) => textOf(step.title)).join(' · ') : textOf(title);
  return (
    <PlainTable
      caption={translate('resources.runs.pipeline.title')}
      rows={stages}
      keyOf={({ position }) => position}
      columns={[
        { label: label('number'), numeric: true, cell: ({ position }) => position + 1 },
        { label: label('steps'), cell: names },
        { label: label('status'), cell: ({ status }) => <StatusChip status={status} /> },
        { label: label('in'), numeric: true, cell: ({ counts }) => count(counts.in) },
        { label: label('out'), numeric: true, cell: ({ counts }) => count(counts.out) },
        { label: label('rejected'), numeric: true, cell: ({ counts }) => count(counts.rejected) },
        { label: label('parked'), numeric: true, cell: ({ counts }) => count(counts.parked) },
        {
          label: label('even'),
          cell: (stage) =>
            stage.status === 'done' ? translate(isReconciled(stage) ? 'ra.boolean.true' : 'ra.boolean.false') : '–',
        },
        { label: label('duration'), numeric: true, cell: lasted },
      ]}
    />
  );
}
