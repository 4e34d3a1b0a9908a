import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { dataAddressOf, Loadable } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { submissionsApi, type SubmittedFile } from './submissions-api';

const types: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', png: 'image/png' };

/** Only pictures that every browser draws and that cannot hold a script. */
export const canPreview = ({ kind }: SubmittedFile): boolean => kind in types;

/** A picture that was handed in. It is kept no longer than it is looked at. */
export function FilePreview({ file, onClose }: { file: SubmittedFile; onClose(): void }) {
  const translate = useTranslate();
  const query = useQuery({
    queryKey: ['form-files', file.documentId],
    queryFn: async () => dataAddressOf(await submissionsApi.file(file), types[file.kind]!),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="file-preview-title">
      <DialogTitle id="file-preview-title" sx={{ overflowWrap: 'anywhere' }}>
        {file.name}
      </DialogTitle>
      <DialogContent>
        <Loadable query={query}>
          {(address) => <img src={address} alt={file.name} style={{ display: 'block', maxWidth: '100%' }} />}
        </Loadable>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
