import type { Uploads } from '@kassenwerk/forms/renderer';
import { formsVerbs, type UploadTarget } from '../verbs';

/** Files go off at once, by the same checks as those of members. */
export function staffUploads({ tenant, form, uploadKey }: Omit<UploadTarget, 'field'>): Uploads {
  const verbs = formsVerbs();
  return {
    upload: (file, { field, onProgress, signal }) =>
      verbs.uploadFormFile({ tenant, form, field: field.id, uploadKey }, file, { onProgress, signal }),
    // The server drops what nobody submits by itself.
    remove: (file) => void verbs.removeFormUpload({ tenant, uploadKey }, file).catch(() => undefined),
  };
}
