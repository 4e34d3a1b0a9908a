import { Panel, PlainTable, useFormats, useText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { PreviewedKind } from '../verbs';

/** What tonight would go, how old it is, and why other records stay. */
export function PreviewPanel({ kinds }: { kinds: readonly PreviewedKind[] }) {
  const translate = useTranslate();
  const textOf = useText();
  const { count, date } = useFormats();
  const label = (name: string) => translate(`privacy.retention.preview.${name}`);
  const held = ({ held: reasons }: PreviewedKind) =>
    reasons.map(({ title, count: number }) => `${textOf(title)}: ${count(number)}`).join(' · ');
  return (
    <Panel title={label('title')} note={label('note')} flush>
      <PlainTable
        caption={label('title')}
        rows={kinds}
        keyOf={({ subject }) => subject}
        columns={[
          { label: label('kind'), cell: ({ title }) => textOf(title) },
          { label: label('dataClass'), cell: ({ classTitle }) => textOf(classTitle) },
          { label: label('cutoff'), cell: ({ cutoff }) => date(cutoff) },
          { label: label('due'), numeric: true, cell: ({ due }) => count(due) },
          {
            label: label('oldest'),
            has: ({ oldest }) => oldest !== null,
            cell: ({ oldest }) => (oldest ? date(oldest) : '–'),
          },
          {
            label: label('samples'),
            has: ({ samples }) => samples.length > 0,
            cell: ({ samples }) => samples.slice(0, 2).join(', ') || '–',
          },
          { label: label('held'), has: (kind) => kind.held.length > 0, cell: (kind) => held(kind) || '–' },
        ]}
      />
    </Panel>
  );
}
