import Typography from '@mui/material/Typography';
import { EmptyState, Panel, PlainTable, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { FileReport } from '../verbs';

/** Files on the disk that belong to no record: shown, never deleted by themselves. */
export function FilesPanel({ waiting, orphans }: FileReport) {
  const translate = useTranslate();
  const { bytes, count, instant } = useFormats();
  const label = (name: string, values: object = {}) => translate(`privacy.retention.files.${name}`, values);
  const note = [
    waiting > 0 && label('waiting', { smart_count: waiting }),
    orphans.count > orphans.oldest.length &&
      label('more', { shown: orphans.oldest.length, count: count(orphans.count) }),
  ].filter(Boolean);
  return (
    <Panel title={label('title')} note={label('note')} flush>
      {note.length > 0 && <Typography sx={{ px: 2, pb: 1 }}>{note.join(' ')}</Typography>}
      {orphans.count === 0 ? (
        <EmptyState title={label('none')} />
      ) : (
        <PlainTable
          caption={label('title')}
          rows={orphans.oldest}
          keyOf={({ path }) => path}
          columns={[
            { label: label('path'), cell: ({ path }) => path },
            { label: label('bytes'), numeric: true, cell: (file) => bytes(file.bytes) },
            { label: label('changedAt'), cell: ({ changedAt }) => instant(changedAt) },
          ]}
        />
      )}
    </Panel>
  );
}
