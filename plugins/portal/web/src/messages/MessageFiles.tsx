import { useMemo } from 'react';
import type { UploadedFile } from '@kassenwerk/forms/model';
import { FilesInput } from '@kassenwerk/forms/renderer';
import { uploadsTo } from '../api/upload';
import { useFund } from '../routing/route';
import { useLanguage } from '../words/language';
import { messageField, messageForm } from './message-files';

interface Props {
  files: readonly UploadedFile[];
  uploadKey: string;
  onChange(files: readonly UploadedFile[]): void;
}

/** What goes with a message; off at once, as files of forms are. */
export function MessageFiles({ files, uploadKey, onChange }: Props) {
  const fund = useFund();
  const { language } = useLanguage();
  const uploads = useMemo(() => uploadsTo({ fund, form: messageForm, uploadKey }), [fund, uploadKey]);
  return <FilesInput field={messageField} {...{ files, uploads, language, onChange }} />;
}
