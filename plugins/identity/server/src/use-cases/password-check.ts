import type { Kassenwerk } from '../kassenwerk';

interface UserService {
  validatePassword(password: string, hash: string): Promise<boolean>;
}

// The bcrypt hash of a random text nobody keeps, with the cost of real ones: an unknown account takes as long as a known one.
const hashOfNobody = '$2b$10$0Jp1Kq3i4sQeWnyqo1f3W.6Wt2oJzJ3QzH9bT8a8o0QnV9mM9cXb2';

/** Without a hash nothing fits, after the same time: nobody learns from it who has an account. */
export async function passwordFits(
  strapi: Kassenwerk,
  password: string,
  hash: string | null | undefined,
): Promise<boolean> {
  const users = strapi.plugin('users-permissions').service('user') as UserService;
  const fits = await users.validatePassword(password, hash || hashOfNobody);
  return fits && Boolean(hash);
}
