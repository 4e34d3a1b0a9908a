import type { UploadedFile } from '@kassenwerk/forms/model';
import { request, upload } from '@kassenwerk/kernel/console';

/** Where a file goes; `uploadKey` is a secret of the page. */
export interface UploadTarget {
  tenant: string;
  form: string;
  field: string;
  uploadKey: string;
}

interface UploadOptions {
  onProgress(share: number): void;
  signal: AbortSignal;
}

/** What staff do with files of forms and of whatever else takes uploads. */
export const formsVerbs = () => ({
  uploadFormFile: (target: UploadTarget, file: File, options: UploadOptions) =>
    upload<UploadedFile>({ path: '/forms/uploads', query: { ...target, fileName: file.name }, file, ...options }),
  removeFormUpload: ({ tenant, uploadKey }: Pick<UploadTarget, 'tenant' | 'uploadKey'>, { id }: UploadedFile) =>
    request<unknown>('/forms/public/uploads/removal', { method: 'POST', body: { tenant, uploadKey, id } }),
});
