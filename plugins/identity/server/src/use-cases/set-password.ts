import { fail, type BilingualText, type Sql } from '@kassenwerk/kernel';
import { passwordMinLength, passwordProblem, type PasswordProblem } from '../domain/password-policy';
import type { Kassenwerk } from '../kassenwerk';
import { isCommonPassword } from '../security/common-passwords';
import type { Account } from '../stores/account-store';
import { deleteReset, savePassword } from '../stores/password-store';

interface UserService {
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
}

const texts: Record<PasswordProblem, BilingualText> = {
  tooShort: {
    de: `Das Kennwort ist zu kurz. Bitte nehmen Sie mindestens ${passwordMinLength} Zeichen, zum Beispiel mehrere Wörter.`,
    en: `The password is too short. Please take at least ${passwordMinLength} characters, for example several words.`,
  },
  tooLong: {
    de: 'Das Kennwort ist zu lang. Bitte nehmen Sie höchstens 72 Zeichen; Umlaute zählen doppelt.',
    en: 'The password is too long. Please take at most 72 characters; special letters count twice.',
  },
  likeName: {
    de: 'Das Kennwort enthält einen Teil Ihres Benutzernamens. Bitte nehmen Sie ein anderes.',
    en: 'The password contains a part of your user name. Please take another one.',
  },
  repeats: {
    de: 'Das Kennwort wiederholt nur wenige Zeichen. Bitte nehmen Sie ein anderes.',
    en: 'The password only repeats a few characters. Please take another one.',
  },
  tooCommon: {
    de: 'Dieses Kennwort wird oft benutzt und deshalb zuerst geraten. Bitte nehmen Sie ein anderes.',
    en: 'This password is used often and so is guessed first. Please take another one.',
  },
};

/** @throws KW_PASSWORD_REFUSED with the reason in `details.problem` */
export function assertGoodPassword(password: string, { username }: Pick<Account, 'username'>): void {
  const problem = passwordProblem({ password, username, isCommon: isCommonPassword });
  if (problem) throw fail('invalid', 'KW_PASSWORD_REFUSED', texts[problem], { details: { problem } });
}

/** What may be stored instead of the password; `passwordFits` compares. */
export async function hashPassword(strapi: Kassenwerk, password: string): Promise<string> {
  const users = strapi.plugin('users-permissions').service('user') as UserService;
  const { password: hash } = await users.ensureHashedPasswords({ password });
  return hash;
}

/** An open link to reset the password ends with it. */
export async function setPassword(strapi: Kassenwerk, sql: Sql, userId: number, password: string): Promise<void> {
  await savePassword(sql, userId, await hashPassword(strapi, password));
  await deleteReset(sql, userId);
}
