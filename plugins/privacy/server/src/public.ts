export type { Kassenwerk } from './kassenwerk';
export { continueRetention, startRetention } from './use-cases/retention/run-retention';
export { previewRetention } from './use-cases/retention/preview-retention';
export { reportFiles } from './use-cases/retention/list-orphans';
export { removeFiles } from './use-cases/retention/remove-files';
