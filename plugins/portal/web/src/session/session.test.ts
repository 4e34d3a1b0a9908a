import { Refusal } from '../api/client';
import { Session } from './session';

function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

const ended = () => new Refusal(401, { code: 'KW_UNAUTHENTICATED', message: 'Bitte melden Sie sich an.' });

describe('the session of a member', () => {
  it('lets a request wait for another sign-in when it has ended, and sends it again', async () => {
    const tokens: (string | undefined)[] = [];
    const session = new Session(
      'nordlicht',
      storage(),
      async <T>(_path: string, { token }: { token?: string } = {}) => {
        tokens.push(token);
        if (token === 'old') throw ended();
        return 'done' as T;
      },
    );
    session.signedIn({ token: 'old', member: 'ida' });
    const answer = session.request('/forms/own/submissions');
    await Promise.resolve();
    await Promise.resolve();
    expect(session.isWaiting).toBe(true);
    session.signedIn({ token: 'new', member: 'ida' });
    await expect(answer).resolves.toBe('done');
    expect(tokens).toEqual(['old', 'new']);
    expect(session.isWaiting).toBe(false);
  });

  it('sends nothing of one person as another', async () => {
    const tokens: (string | undefined)[] = [];
    const session = new Session('nordlicht', storage(), async <T>(_path: string, call: { token?: string } = {}) => {
      tokens.push(call.token);
      if (call.token === 'old') throw ended();
      return 'done' as T;
    });
    session.signedIn({ token: 'old', member: 'ida' });
    void session.request('/forms/own/submissions');
    await Promise.resolve();
    await Promise.resolve();
    session.signedIn({ token: 'new', member: 'jan' });
    await Promise.resolve();
    expect(tokens).toEqual(['old']);
    expect([session.isWaiting, session.others]).toEqual([false, 1]);
  });

  it('refuses at once without a sign-in, and knows nobody in another fund', async () => {
    const kept = storage();
    const session = new Session('nordlicht', kept, async () => {
      throw ended();
    });
    await expect(session.request('/portal/me')).rejects.toThrow('Bitte melden Sie sich an.');
    session.signedIn({ token: 'token', member: 'ida' });
    expect(new Session('albtal', kept).token).toBeUndefined();
    session.signedOut();
    expect(session.token).toBeUndefined();
  });
});
