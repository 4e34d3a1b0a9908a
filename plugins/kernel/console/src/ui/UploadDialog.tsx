import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Query } from '../api/api';
import { upload } from '../api/upload';
import { useFormats } from '../formats/useFormats';
import { useTenant } from '../session/useTenant';
import { FormDialog } from './FormDialog';
import { useProblemText } from './useProblemText';

interface UploadDialogProps<Result> {
  open: boolean;
  title: string;
  hint: string;
  path: string;
  accept: string;
  /** The fund it is for, where that is settled; otherwise people choose. */
  tenant?: string;
  /** Goes into the address beside fund and file name. */
  query?: Query;
  onClose(): void;
  onDone(result: Result): void;
}

/** Hands over one file for one fund, streamed as it is, with progress. */
export function UploadDialog<Result>({
  open,
  title,
  hint,
  path,
  accept,
  tenant: settled,
  query,
  onClose,
  onDone,
}: UploadDialogProps<Result>) {
  const translate = useTranslate();
  const textOf = useProblemText();
  const { tenants, tenant } = useTenant();
  const [chosen, setChosen] = useState<string>();
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const key = settled ?? chosen ?? tenant?.key ?? '';
  const send = async () => {
    if (!file) return;
    setProblem(undefined);
    setShare(0);
    try {
      const named = { ...query, tenant: key, fileName: file.name };
      onDone(await upload<Result>({ path, query: named, file, onProgress: setShare }));
      setFile(undefined);
    } catch (error) {
      setProblem(error);
      throw error;
    } finally {
      setShare(undefined);
    }
  };
  return (
    <FormDialog
      open={open}
      title={title}
      submit={translate('kassenwerk.action.upload')}
      disabled={!file || !key}
      onClose={onClose}
      onSubmit={send}
    >
      <Typography color="textSecondary">{hint}</Typography>
      {settled === undefined && tenants.length > 1 && (
        <TextField
          select
          label={translate('kassenwerk.field.tenant')}
          value={key}
          required
          onChange={(event) => setChosen(event.target.value)}
        >
          {tenants.map(({ key, name }) => (
            <MenuItem key={key} value={key}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <FileChoice file={file} accept={accept} onChoose={setFile} />
      {share !== undefined && <UploadProgress share={share} />}
      {problem !== undefined && <Alert severity="error">{textOf(problem)}</Alert>}
    </FormDialog>
  );
}

function FileChoice({
  file,
  accept,
  onChoose,
}: {
  file: File | undefined;
  accept: string;
  onChoose(file: File): void;
}) {
  const translate = useTranslate();
  const { bytes } = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const dropped = event.dataTransfer.files[0];
    if (dropped) onChoose(dropped);
  };
  return (
    <Box
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      sx={{
        border: '1.5px dashed',
        borderColor: 'text.disabled',
        borderRadius: 2,
        p: 3,
        textAlign: 'center',
        bgcolor: 'background.default',
      }}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => event.target.files?.[0] && onChoose(event.target.files[0])}
      />
      <Typography sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        {file ? `${file.name} · ${bytes(file.size)}` : translate('kassenwerk.text.dropFile')}
      </Typography>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {translate('kassenwerk.action.chooseFile')}
      </Button>
    </Box>
  );
}

function UploadProgress({ share }: { share: number }) {
  const translate = useTranslate();
  const { percent } = useFormats();
  const label = share < 1 ? translate('kassenwerk.text.uploading') : translate('kassenwerk.text.checkingFile');
  return (
    <Box role="status">
      <Typography variant="body2">
        {label} {share < 1 && percent(Math.round(share * 100))}
      </Typography>
      <LinearProgress variant={share < 1 ? 'determinate' : 'indeterminate'} value={share * 100} aria-label={label} />
    </Box>
  );
}
