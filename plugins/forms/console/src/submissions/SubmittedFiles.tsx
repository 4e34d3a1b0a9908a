import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { EmptyState, Panel, PlainTable, useCommand, useFormats, useMay } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { canPreview, FilePreview } from './FilePreview';
import { submissionsApi, type SubmittedFile } from './submissions-api';

/** What was handed in with it. Pictures can be looked at here; everything can be saved. */
export function SubmittedFiles({ files }: { files: readonly SubmittedFile[] }) {
  const translate = useTranslate();
  const { bytes } = useFormats();
  const [shown, setShown] = useState<SubmittedFile>();
  const save = useCommand((file: SubmittedFile) => submissionsApi.saveFile(file));
  const mayOpen = useMay('see', 'healthData');
  const text = (name: string, values?: object) => translate(`resources.form-submissions.${name}`, values);
  return (
    <Panel flush title={text('files')} note={mayOpen || files.length === 0 ? undefined : text('filesHidden')}>
      {files.length === 0 ? (
        <EmptyState title={text('noFiles')} />
      ) : (
        <PlainTable
          caption={text('files')}
          rows={files}
          keyOf={({ documentId }) => documentId}
          columns={[
            {
              label: text('fields.file'),
              cell: (file) => (
                <>
                  <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                    {file.name}
                  </Typography>
                  <Typography variant="caption" color="textSecondary" component="p">
                    {[
                      translate(`forms.choices.kinds.${file.kind}`, { _: file.kind }),
                      bytes(file.bytes),
                      text(`virusCheck.${file.virusCheck}`, { _: file.virusCheck }),
                    ].join(' · ')}
                  </Typography>
                </>
              ),
            },
            {
              label: text('fields.open'),
              has: () => mayOpen,
              cell: (file) =>
                mayOpen && (
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
                    {canPreview(file) && (
                      <Button
                        size="small"
                        onClick={() => setShown(file)}
                        aria-label={text('previewOf', { name: file.name })}
                      >
                        {text('preview')}
                      </Button>
                    )}
                    <Button
                      size="small"
                      onClick={() => save.mutate(file)}
                      aria-label={text('saveOf', { name: file.name })}
                    >
                      {text('save')}
                    </Button>
                  </Box>
                ),
            },
          ]}
        />
      )}
      {shown && <FilePreview file={shown} onClose={() => setShown(undefined)} />}
    </Panel>
  );
}
