import { useEffect, useRef, useState } from 'react';
import { fileLimitsOf, type FileField, type PhotoField, type UploadedFile } from '@kassenwerk/forms/model';
import { useHost } from '../host';

export interface UploadInHand {
  key: number;
  file: File;
  /** Between 0 and 1. */
  share: number;
  /** Why it stopped; then it can be tried again. */
  failure?: string;
  stop: AbortController;
}

interface Given {
  field: FileField | PhotoField;
  path: string;
  files: readonly UploadedFile[];
  onChange(files: UploadedFile[] | undefined): void;
}

let lastKey = 0;

/** Files on their way. Those that arrived are answers; whoever leaves the page stops the rest. */
export function useUploads({ field, path, files, onChange }: Given) {
  const { uploads, words } = useHost();
  const [inHand, setInHand] = useState<readonly UploadInHand[]>([]);
  // Several uploads end one after another; each adds to what is there by then.
  const arrived = useRef(files);
  arrived.current = files;
  const running = useRef(inHand);
  running.current = inHand;
  useEffect(() => () => running.current.forEach(({ stop }) => stop.abort()), []);

  const change = (key: number, to: Partial<UploadInHand>) =>
    setInHand((now) => now.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const drop = (key: number) => setInHand((now) => now.filter((one) => one.key !== key));

  async function send({ key, file, stop }: UploadInHand): Promise<void> {
    try {
      const onProgress = (share: number) => change(key, { share });
      const uploaded = await uploads!.upload(file, { path, field, onProgress, signal: stop.signal });
      arrived.current = [...arrived.current, uploaded];
      onChange([...arrived.current]);
      drop(key);
    } catch (error) {
      const failure = stop.signal.aborted ? words.uploadStopped : (error as Error).message || words.uploadFailed;
      change(key, { failure });
    }
  }

  function begin(file: File): void {
    const upload: UploadInHand = { key: (lastKey += 1), file, share: 0, stop: new AbortController() };
    const { maxBytes } = fileLimitsOf(field);
    const tooLarge = file.size > maxBytes ? { failure: words.tooLarge(file.name, maxBytes / 1024 / 1024) } : {};
    setInHand((now) => [...now, { ...upload, ...tooLarge }]);
    if (file.size <= maxBytes) void send(upload);
  }

  return {
    inHand,
    begin,
    drop,
    retry({ key, file }: UploadInHand) {
      drop(key);
      begin(file);
    },
    remove(file: UploadedFile) {
      const left = files.filter(({ id }) => id !== file.id);
      uploads?.remove?.(file);
      onChange(left.length > 0 ? left : undefined);
    },
  };
}
