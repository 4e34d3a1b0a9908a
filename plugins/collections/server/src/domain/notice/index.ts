export { compileNotice, type CompiledNotice } from './compile-notice';
export type { LetterFrame, LetterParts } from './letter-parts';
export type * from './notice-data';
export {
  noticeKinds,
  noticeTemplateSchema,
  type NoticeKind,
  type NoticeTemplate,
  type NoticeTemplateInput,
} from './notice-template';
export { maskedIban } from './notice-view';
export { noticeSamples } from './sample-data';
