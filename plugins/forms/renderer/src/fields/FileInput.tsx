import type { ChangeEvent } from 'react';
import {
  fileLimitsOf,
  type FileField,
  type FileKind,
  type PhotoField,
  type UploadedFile,
} from '@kassenwerk/forms/model';
import { useHost } from '../host';
import type { FieldProps } from './field-props';
import { UploadList } from './UploadList';
import { useUploads } from './use-uploads';

const accepted: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf,.pdf',
  jpeg: 'image/jpeg,.jpg,.jpeg',
  png: 'image/png,.png',
  heic: 'image/heic,image/heif,.heic,.heif',
  tiff: 'image/tiff,.tif,.tiff',
};

/** The browser's own file button under a label of ours; a photo field offers the camera first. */
export function FileInput({ field, path, id, given, aria, disabled, onChange }: FieldProps<FileField | PhotoField>) {
  const { words, uploads } = useHost();
  const files = Array.isArray(given) ? (given as UploadedFile[]) : [];
  const hand = useUploads({ field, path, files, onChange });
  const { kinds, maxBytes, maxFiles } = fileLimitsOf(field);
  const isFull = files.length + hand.inHand.filter(({ failure }) => !failure).length >= maxFiles;
  const describedBy = [`${id}-limits`, aria['aria-describedby']].filter(Boolean).join(' ');
  const begin = (event: ChangeEvent<HTMLInputElement>) => {
    [...(event.target.files ?? [])].forEach(hand.begin);
    event.target.value = '';
  };
  const button = (label: string, inputId: string, camera: boolean) => (
    <label className="kwf-file">
      <input
        {...aria}
        aria-describedby={describedBy}
        type="file"
        id={inputId}
        accept={camera ? 'image/*' : kinds.map((kind) => accepted[kind]).join(',')}
        multiple={!camera && maxFiles > 1}
        {...(camera ? { capture: 'environment' as const } : {})}
        disabled={disabled || isFull || !uploads}
        onChange={begin}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <div className="kwf-files">
      <small id={`${id}-limits`}>
        {words.limits(kinds.map((kind) => kind.toUpperCase()).join(', '), maxBytes / 1024 / 1024, maxFiles)}
      </small>
      <UploadList {...hand} field={field} files={files} disabled={disabled} />
      {field.type === 'photo' ? button(words.takePhoto, id, true) : null}
      {button(words.chooseFile, field.type === 'photo' ? `${id}-file` : id, false)}
    </div>
  );
}
