export type { Kassenwerk } from './kassenwerk';
export { makeSecondFactorOptional } from './settings';
export type { IdentitySettings } from './settings';
export { countAttempt } from './security/throttle';
export type { Limit } from './security/throttle';
export { sendMail } from './security/mail';
export type { Mail } from './security/mail';
