export type { Kassenwerk } from './kassenwerk';
export { messagesAbout } from './use-cases/conversations-about';
export type { MessageAbout } from './use-cases/conversations-about';
export { openMessageFile } from './use-cases/message-files';
export { tellRequestNews } from './use-cases/message-mail';
export { memberMessage, onMemberMessage } from './use-cases/message-listeners';
export type { MessageEvent } from './use-cases/message-listeners';
export { nameCases } from './stores/message-store';
export { writeToMember } from './use-cases/write-to-member';
