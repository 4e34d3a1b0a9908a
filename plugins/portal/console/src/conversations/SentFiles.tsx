import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useCommand, useFormats, useMay, useVerbs } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { PortalVerbs, SentFile } from '../verbs';

/** What came with a message; to be saved by those who may see health data, as files of forms are. */
export function SentFiles({ files }: { files: readonly SentFile[] }) {
  const translate = useTranslate();
  const { bytes } = useFormats();
  const verbs = useVerbs<PortalVerbs>();
  const mayOpen = useMay('see', 'healthData');
  const save = useCommand((file: SentFile) => verbs.saveMessageFile(file));
  if (files.length === 0) return null;
  return (
    <Box component="ul" aria-label={translate('portal.messages.files')} sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
      {files.map((file) => (
        <Box component="li" key={file.id} sx={{ overflowWrap: 'anywhere' }}>
          {mayOpen ? (
            <Button size="small" onClick={() => save.mutate(file)}>
              {translate('portal.messages.saveFile', { name: file.name, size: bytes(file.bytes) })}
            </Button>
          ) : (
            translate('portal.messages.fileHidden', { name: file.name })
          )}
        </Box>
      ))}
    </Box>
  );
}
