export type { Kassenwerk } from './kassenwerk';
export { memberMessage, onMemberMessage } from './use-cases/message-listeners';
export type { MessageEvent } from './use-cases/message-listeners';
