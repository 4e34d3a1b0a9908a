export type { Kassenwerk } from './kassenwerk';
export { makeSecondFactorOptional, settingsOf } from './settings';
export type { IdentitySettings } from './settings';
<<<<<<< HEAD
export { addressPrefix, browserFamily } from './domain/visitor';
export type { Visitor } from './domain/visitor';
export { visitorOf } from './http/caller';
export { sendMail } from './security/mail';
export { beginSignIn } from './security/sign-in-attempt';
export { readToken, signToken } from './security/signed-token';
export { countAttempt, forgetAttempts } from './security/throttle';
export type { Limit } from './security/throttle';
export { passwordFits } from './use-cases/password-check';
export { assertGoodPassword, hashPassword } from './use-cases/set-password';
=======
export { countAttempt } from './security/throttle';
export type { Limit } from './security/throttle';
export { sendMail } from './security/mail';
export type { Mail } from './security/mail';
>>>>>>> 9a122ac1410e5a288a798d8bd82c42514a597da7
