import { useId, useMemo } from 'react';
import { textIn, type FileField, type UploadedFile } from '@kassenwerk/forms/model';
import { FileInput } from './fields/FileInput';
import { HostProvider, type Uploads } from './host';
import { spoken, wordsIn } from './words';

interface FilesInputProps {
  field: FileField;
  files: readonly UploadedFile[];
  uploads: Uploads;
  language?: string;
  onChange(files: readonly UploadedFile[]): void;
}

const none: readonly UploadedFile[] = [];

/** Files outside of a form, such as those that go with a message: the same button, list and limits. */
export function FilesInput({ field, files, uploads, language = 'de', onChange }: FilesInputProps) {
  const prefix = useId();
  const host = useMemo(
    () => ({ language, words: wordsIn(language), prefix, mode: 'fill' as const, uploads }),
    [language, prefix, uploads],
  );
  return (
    <HostProvider value={host}>
      <div className="kwf" lang={spoken(language)}>
        <fieldset>
          <legend className="kwf-label">
            {textIn(field.label, language)} <span className="kwf-optional">{host.words.optional}</span>
          </legend>
          <FileInput
            {...{ field }}
            path={field.id}
            id={`${prefix}-${field.id}`}
            given={files}
            value={files}
            aria={{}}
            disabled={false}
            onChange={(given) => onChange((given as UploadedFile[] | undefined) ?? none)}
          />
        </fieldset>
      </div>
    </HostProvider>
  );
}
