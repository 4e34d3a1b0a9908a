import { isApiProblem, loadSession, signOut, token } from '@kassenwerk/kernel/console';
import type { AuthProvider } from 'react-admin';
import { resourceByName } from '../registry';

/** react-admin's words for what one does to a record → the words of the ability. */
const abilityAction: Record<string, string> = { list: 'read', show: 'read', export: 'read', edit: 'update' };

/** Decides what is shown; what is allowed is decided by the server. */
export const authProvider: AuthProvider = {
  /** The sign-in form has the token already; the session decides where to go. */
  async login() {
    await loadSession();
  },
  async logout() {
    await signOut();
  },
  async checkAuth() {
    if (!token.read()) throw new Error('kassenwerk.signIn.needed');
    // A session that still lacks its second factor starts again at the door; a server that is away keeps nobody out.
    await loadSession().catch((error: unknown) => {
      if (isApiProblem(error) && error.status === 403) throw new Error('kassenwerk.signIn.needed');
    });
  },
  async checkError(error: unknown) {
    // The sign-in page says so for as long as it is open: whoever comes back to the desk has missed a notice that passes.
    if (isApiProblem(error) && error.status === 401)
      throw Object.assign(new Error(), { redirectTo: '/login?ended', message: false });
  },
  async getIdentity() {
    const { id, name } = await loadSession();
    return { id, fullName: name };
  },
  async canAccess({ action, resource }) {
    const { ability } = await loadSession();
    const subject = resourceByName.get(resource)?.subject ?? resource;
    return ability.can(abilityAction[action] ?? action, subject);
  },
};
