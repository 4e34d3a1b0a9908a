import { fieldTypeOf, type FileField, type PhotoField, type UploadedFile } from '@kassenwerk/forms/model';
import { useHost } from '../host';
import type { UploadInHand } from './use-uploads';

interface Props {
  field: FileField | PhotoField;
  files: readonly UploadedFile[];
  inHand: readonly UploadInHand[];
  disabled: boolean;
  remove(file: UploadedFile): void;
  retry(upload: UploadInHand): void;
  drop(key: number): void;
}

/** What has arrived, what is on its way and what failed. */
export function UploadList({ field, files, inHand, disabled, remove, retry, drop }: Props) {
  const { words, language } = useHost();
  if (files.length === 0 && inHand.length === 0) return null;
  return (
    <ul className="kwf-uploads">
      {files.map((file) => (
        <li key={file.id}>
          <span>{fieldTypeOf(field).show([file], field, language)}</span>
          <button type="button" className="kwf-link" disabled={disabled} onClick={() => remove(file)}>
            {words.removeFile(file.name)}
          </button>
        </li>
      ))}
      {inHand.map((upload) => (
        <li key={upload.key}>
          {upload.failure ? <Failed {...{ upload, retry, drop }} /> : <Running upload={upload} />}
        </li>
      ))}
    </ul>
  );
}

function Failed({ upload, retry, drop }: { upload: UploadInHand } & Pick<Props, 'retry' | 'drop'>) {
  const { words } = useHost();
  return (
    <>
      <span role="alert" className="kwf-error">
        {upload.file.name}: {upload.failure}
      </span>
      <span className="kwf-row-actions">
        <button type="button" className="kwf-link" onClick={() => retry(upload)}>
          {words.tryAgain}
        </button>
        <button type="button" className="kwf-link" onClick={() => drop(upload.key)}>
          {words.removeFile(upload.file.name)}
        </button>
      </span>
    </>
  );
}

function Running({ upload }: { upload: UploadInHand }) {
  const { words } = useHost();
  const label = words.uploading(upload.file.name, Math.round(upload.share * 100));
  return (
    <>
      <span>{label}</span>
      <progress max={1} value={upload.share} aria-label={label} />
      <button type="button" className="kwf-link" onClick={() => upload.stop.abort()}>
        {words.cancelUpload}
      </button>
    </>
  );
}
