export { senderKinds } from './contracts';
export type { Content, NewRequest, Sender, SenderKind } from './contracts';
export type { Kassenwerk } from './kassenwerk';
export { acceptRequest } from './use-cases/accept-request';
export type { Accepted } from './use-cases/accept-request';
export { registerTextReader } from './use-cases/text-readers';
export type { FileToRead, TextReader } from './use-cases/text-readers';
export { seedDemoRequests } from './demo/seed-demo-requests';
