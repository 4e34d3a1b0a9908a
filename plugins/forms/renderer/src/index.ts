export { FilesInput } from './FilesInput';
export { FormView } from './FormView';
export type { FormViewProps } from './FormView';
export type { Mode, UploadRequest, Uploads } from './host';
export { useForm } from './state/use-form';
export type { FormInHand } from './state/use-form';
export { spoken } from './words';
