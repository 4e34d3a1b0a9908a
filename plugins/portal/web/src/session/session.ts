import { callApi, Refusal, type Call } from '../api/client';
import type { SignedIn } from '../api/shapes';

const memberOf = (fund: string) => `kassenwerk-portal-${fund}-member`;
const nameOf = (fund: string) => `kassenwerk-portal-${fund}`;

/**
 * Who is signed in, in this tab alone: the token is gone when the tab closes. A request whose session has ended waits until the same
 * person has signed in again and goes off then, so that nothing that was typed is lost. Whoever else signs in sends nothing of theirs.
 */
export class Session {
  private listeners = new Set<() => void>();
  private waiting: (() => void)[] = [];
  /** How often somebody else came: what is on the screen then belongs to whoever was here before. */
  others = 0;

  constructor(
    readonly fund: string,
    private readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = sessionStorage,
    private readonly call: typeof callApi = callApi,
  ) {}

  get token(): string | undefined {
    return this.store.getItem(nameOf(this.fund)) ?? undefined;
  }

  /** Whether a request waits until somebody has signed in again. */
  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Changes whenever somebody signs in or out or has to sign in again. */
  readonly state = (): string => `${this.token ?? ''} ${this.isWaiting} ${this.others}`;

  signedIn({ token, member }: Pick<SignedIn, 'token' | 'member'>): void {
    const waiting = this.waiting.splice(0);
    const isOther = waiting.length > 0 && this.store.getItem(memberOf(this.fund)) !== member;
    this.store.setItem(nameOf(this.fund), token);
    this.store.setItem(memberOf(this.fund), member);
    if (isOther) this.others += 1;
    this.tell();
    if (!isOther) waiting.forEach((goOn) => goOn());
  }

  signedOut(): void {
    this.store.removeItem(nameOf(this.fund));
    this.store.removeItem(memberOf(this.fund));
    this.waiting = [];
    this.tell();
  }

  /** As the member, or without sign-in where there is none. @throws Refusal */
  async request<T>(path: string, call: Call = {}): Promise<T> {
    try {
      return await this.call<T>(path, { ...call, token: this.token });
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 401 || !this.token) throw error;
      await this.again();
      return this.request<T>(path, call);
    }
  }

  /** In the background: an ended session is no reason to ask for a sign-in. @throws Refusal */
  quietly<T>(path: string): Promise<T> {
    return this.call<T>(path, { token: this.token });
  }

  private again(): Promise<void> {
    return new Promise((goOn) => {
      this.waiting.push(goOn);
      this.tell();
    });
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
