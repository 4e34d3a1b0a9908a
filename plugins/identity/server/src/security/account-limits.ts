import type { Kassenwerk } from '../kassenwerk';
import { blockedUntil, forgetAllAttempts, type Limit } from './throttle';

const minutes = 60;
const quarter = { withinSeconds: 15 * minutes, blockSeconds: 15 * minutes };

/** By name and address: guessing one account from one place. */
export const pairLimit: Limit = { name: 'signInPair', attempts: 5, ...quarter };
/** By name: guessing one account from many places. */
export const accountLimit: Limit = {
  name: 'signInAccount',
  attempts: 40,
  withinSeconds: 60 * minutes,
  blockSeconds: 15 * minutes,
};
/** By name: how many mails with a link somebody gets. */
export const resetLimit: Limit = { name: 'resetAccount', attempts: 3, withinSeconds: 60 * minutes, blockSeconds: 0 };
/** By id: codes of the second factor. */
export const codeLimit: Limit = { name: 'secondFactor', attempts: 5, ...quarter };
/** By id: the old password when it is changed. */
export const passwordLimit: Limit = { name: 'changePassword', attempts: 5, ...quarter };

export interface LimitedAccount {
  id: number;
  username: string;
}

const limitsOf = ({ id, username }: LimitedAccount): [Limit, string][] => [
  ...[pairLimit, accountLimit, resetLimit].map((limit): [Limit, string] => [limit, username.toLowerCase()]),
  ...[codeLimit, passwordLimit].map((limit): [Limit, string] => [limit, String(id)]),
];

/** Until when some way into the account is closed after too many attempts. */
export async function accountBlockedUntil(strapi: Kassenwerk, account: LimitedAccount): Promise<Date | undefined> {
  const all = await Promise.all(limitsOf(account).map(([limit, key]) => blockedUntil(strapi, limit, key)));
  const ends = all.flatMap((one) => one?.getTime() ?? []);
  return ends.length > 0 ? new Date(Math.max(...ends)) : undefined;
}

/** The person may try again at once. Addresses from which many accounts were tried stay closed. */
export async function unblockAccount(strapi: Kassenwerk, account: LimitedAccount): Promise<void> {
  for (const [limit, key] of limitsOf(account)) await forgetAllAttempts(strapi, limit, key);
}
