export type { Kassenwerk } from './kassenwerk';
export { continueRetention, startRetention } from './use-cases/retention/run-retention';
export { previewRetention } from './use-cases/retention/preview-retention';
