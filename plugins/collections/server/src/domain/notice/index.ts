export { compileNotice, type CompiledNotice, type LetterFrame, type LetterParts } from './compile-notice';
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
