import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import RedoOutlined from '@mui/icons-material/RedoOutlined';
import TuneOutlined from '@mui/icons-material/TuneOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import UploadOutlined from '@mui/icons-material/UploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ImportDialog } from '../list/ImportDialog';
import { CopyPartDialog } from './CopyPartDialog';
import { saveFormFile } from './save-form-file';
import type { DesignerActions } from './useDesigner';

interface EditBarProps {
  actions: DesignerActions;
  tenant: string;
  canUndo: boolean;
  canRedo: boolean;
}

/** Back and forth, the form's own settings, and what goes in and out. */
export const EditBar = memo(function EditBar({ actions, tenant, canUndo, canRedo }: EditBarProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState<'copy' | 'import'>();
  const text = (name: string) => translate(`forms.designer.command.${name}`);
  return (
    <Box
      role="toolbar"
      aria-label={translate('forms.designer.editing')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}
    >
      <Button size="small" startIcon={<UndoOutlined />} disabled={!canUndo} onClick={actions.undo}>
        {text('undo')}
      </Button>
      <Button size="small" startIcon={<RedoOutlined />} disabled={!canRedo} onClick={actions.redo}>
        {text('redo')}
      </Button>
      <Button size="small" startIcon={<TuneOutlined />} onClick={() => actions.select('')}>
        {text('settings')}
      </Button>
      <Button size="small" startIcon={<ContentCopyOutlined />} onClick={() => setOpen('copy')}>
        {text('copyFrom')}
      </Button>
      <Button size="small" startIcon={<DownloadOutlined />} onClick={() => saveFormFile(actions.current())}>
        {text('export')}
      </Button>
      <Button size="small" startIcon={<UploadOutlined />} onClick={() => setOpen('import')}>
        {text('import')}
      </Button>
      {open === 'copy' && <CopyPartDialog {...{ actions, tenant }} onClose={() => setOpen(undefined)} />}
      {open === 'import' && (
        <ImportDialog
          onClose={() => setOpen(undefined)}
          // The form keeps its own name, whatever form the file was made from.
          onRead={async (read) => actions.replace({ ...read, key: actions.current().key })}
        />
      )}
    </Box>
  );
});
