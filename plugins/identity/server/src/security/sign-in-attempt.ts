import type { Kassenwerk } from '../kassenwerk';
import { countAttempt, forgetAttempts, forgiveAttempt, type Limit } from './throttle';

const minutes = 60;
/** Guessing one account from one place, many accounts from one place, one account from many places. */
const pairLimit: Limit = { name: 'signInPair', attempts: 5, withinSeconds: 15 * minutes, blockSeconds: 15 * minutes };
const addressLimit: Limit = {
  name: 'signInAddress',
  attempts: 60,
  withinSeconds: 15 * minutes,
  blockSeconds: 15 * minutes,
};
const accountLimit: Limit = {
  name: 'signInAccount',
  attempts: 40,
  withinSeconds: 60 * minutes,
  blockSeconds: 15 * minutes,
};

export interface SignInAttempt {
  /** It was none of guessing: this attempt does not count. */
  forgive(): Promise<void>;
  /** The person is who they say: what was mistyped before does not count any more either. */
  forget(): Promise<void>;
}

/** @throws KW_TOO_MANY_ATTEMPTS */
export async function beginSignIn(strapi: Kassenwerk, username: string, address: string): Promise<SignInAttempt> {
  const account = username.toLowerCase();
  const pair = `${account}@${address}`;
  const all: [Limit, string][] = [
    [addressLimit, address],
    [accountLimit, account],
    [pairLimit, pair],
  ];
  for (const [limit, key] of all) await countAttempt(strapi, limit, key);
  const forgive = async (): Promise<void> => {
    for (const [limit, key] of all) await forgiveAttempt(strapi, limit, key);
  };
  return {
    forgive,
    async forget() {
      await forgive();
      await forgetAttempts(strapi, pairLimit, pair);
    },
  };
}
