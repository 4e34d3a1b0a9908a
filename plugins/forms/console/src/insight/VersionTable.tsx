import { Panel, PlainTable, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { VersionFigures } from './funnel';

/** Whether a new version did better than the one before. */
export function VersionTable({ versions }: { versions: readonly VersionFigures[] }) {
  const translate = useTranslate();
  const { count, percent, duration } = useFormats();
  const text = (name: string) => translate(`forms.insight.${name}`);
  return (
    <Panel flush title={text('versions')}>
      <PlainTable
        caption={text('versions')}
        rows={versions}
        keyOf={({ version }) => version}
        columns={[
          { label: text('version'), numeric: true, cell: ({ version }) => version },
          { label: text('steps.view'), numeric: true, cell: ({ views }) => count(views) },
          { label: text('steps.start'), numeric: true, cell: ({ starts }) => count(starts) },
          { label: text('steps.submit'), numeric: true, cell: ({ submits }) => count(submits) },
          { label: text('completion'), numeric: true, cell: ({ completion }) => percent(Math.round(completion)) },
          { label: text('time'), numeric: true, cell: ({ seconds }) => (seconds ? duration(seconds * 1_000) : '–') },
        ]}
      />
    </Panel>
  );
}
