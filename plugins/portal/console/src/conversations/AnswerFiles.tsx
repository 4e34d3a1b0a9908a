import '@kassenwerk/forms/renderer/form.css';
import type { FileField, UploadedFile } from '@kassenwerk/forms/model';
import { FilesInput, type Uploads } from '@kassenwerk/forms/renderer';
import { useLanguage, useVerbs } from '@kassenwerk/kernel/console';
import Box from '@mui/material/Box';
import { useMemo } from 'react';

/** The server has the same limits. */
const field: FileField = { id: 'files', type: 'file', label: { de: 'Dateien', en: 'Files' } };

interface Target {
  tenant: string;
  form: string;
  field: string;
  uploadKey: string;
}

/** What the plugin of forms does with files. */
interface FileVerbs {
  uploadFormFile(target: Target, file: File, options: object): Promise<UploadedFile>;
  removeFormUpload(target: Target, file: UploadedFile): Promise<unknown>;
}

interface AnswerFilesProps {
  tenant: string;
  uploadKey: string;
  files: readonly UploadedFile[];
  onChange(files: readonly UploadedFile[]): void;
}

/** Files that go with the answer; they are off at once and wait for it. */
export function AnswerFiles({ tenant, uploadKey, files, onChange }: AnswerFilesProps) {
  const language = useLanguage();
  const verbs = useVerbs<FileVerbs>();
  const uploads = useMemo((): Uploads => {
    const target = { tenant, form: 'portal-message', field: field.id, uploadKey };
    return {
      upload: (file, { onProgress, signal }) => verbs.uploadFormFile(target, file, { onProgress, signal }),
      // The server drops what nobody sends by itself.
      remove: (file) => void verbs.removeFormUpload(target, file).catch(() => undefined),
    };
  }, [tenant, uploadKey, verbs]);
  return (
    // The input is light, whatever the console looks like.
    <Box sx={{ p: 2, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'common.white' }}>
      <FilesInput {...{ field, files, uploads, language, onChange }} />
    </Box>
  );
}
