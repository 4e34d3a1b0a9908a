import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { download, Loadable, requestBlob, useCommand, useFormats } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { OriginalView } from '../casework-api';
import { PictureView } from './PictureView';

type File = OriginalView['files'][number];

/** The code that draws these is large; only who looks at one loads it. */
const drawn = {
  'application/pdf': lazy(() => import('./PdfView')),
  'image/tiff': lazy(() => import('./TiffView')),
};

/** Pages of a letter or attachments of a mail, drawn here; kept no longer than they are looked at. */
export function OriginalFiles({ files }: { files: readonly File[] }) {
  const translate = useTranslate();
  const { bytes } = useFormats();
  const [chosen, setChosen] = useState(files[0]!.id);
  const file = files.find(({ id }) => id === chosen) ?? files[0]!;
  const save = useCommand(() => download(file.path, file.name));
  return (
    <Box sx={{ minWidth: 0 }}>
      {files.length > 1 && (
        <Tabs
          value={file.id}
          variant="scrollable"
          aria-label={translate('casework.originals.files')}
          onChange={(_event, id: string) => setChosen(id)}
        >
          {files.map(({ id, name }) => (
            <Tab key={id} value={id} label={name} sx={{ textTransform: 'none', maxWidth: 220 }} />
          ))}
        </Tabs>
      )}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', py: 0.5 }}>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
          {file.name}, {bytes(file.size)}
        </Typography>
        <Button
          size="small"
          loading={save.isPending}
          aria-label={translate('casework.originals.saveOf', { name: file.name })}
          onClick={() => save.mutate(undefined)}
        >
          {translate('casework.originals.save')}
        </Button>
      </Box>
      <FileView key={file.id} file={file} />
    </Box>
  );
}

const isPicture = ({ contentType }: File) => contentType === 'image/jpeg' || contentType === 'image/png';
const isDrawn = (contentType: string): contentType is keyof typeof drawn => contentType in drawn;

function FileView({ file }: { file: File }) {
  const translate = useTranslate();
  const { contentType, name } = file;
  const canShow = isPicture(file) || isDrawn(contentType);
  const query = useQuery({
    queryKey: ['case-file', file.path],
    queryFn: () => requestBlob(file.path),
    enabled: canShow,
    gcTime: 0,
    staleTime: Infinity,
  });
  if (!canShow) return <Typography color="textSecondary">{translate('casework.originals.cannotShow')}</Typography>;
  return (
    <Loadable query={query}>
      {(content) =>
        isDrawn(contentType) ? (
          <Suspense fallback={<Typography role="status">{translate('casework.originals.loading')}</Typography>}>
            <Drawn contentType={contentType} content={content} name={name} />
          </Suspense>
        ) : (
          <PictureView content={content} contentType={contentType} name={name} />
        )
      }
    </Loadable>
  );
}

function Drawn({ contentType, ...shown }: { contentType: keyof typeof drawn; content: Blob; name: string }) {
  const View = drawn[contentType];
  return <View {...shown} />;
}
