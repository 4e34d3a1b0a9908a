import type { Kassenwerk } from '../kassenwerk';
import { accountLimit, pairLimit } from './account-limits';
import { countAttempt, forgetAttempts, forgiveAttempt, type AttemptKey, type Limit } from './throttle';

/** By address: guessing many accounts from one place. */
const addressLimit: Limit = {
  name: 'signInAddress',
  attempts: 60,
  withinSeconds: 15 * 60,
  blockSeconds: 15 * 60,
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
  const pair = [account, address] as const;
  const all: [Limit, AttemptKey][] = [
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
