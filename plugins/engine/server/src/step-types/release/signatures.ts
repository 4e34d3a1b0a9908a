import type { Text } from '../../domain/definition';

export interface Signature {
  /** Id of the person; two signatures never have the same. */
  by: string;
  /** What the person was called on that day. */
  name?: string;
  at: string;
}

/** What is being released, and who has signed it. Part of the state of the barrier. */
export interface ReleaseState {
  /** Fingerprint of what was shown; a signature counts for exactly this. */
  hash: string;
  signatures: Signature[];
  /** People who may not sign, because they changed what is being released. */
  excluded: string[];
}

export interface SignatureAttempt extends Signature {
  /** What the person was shown. */
  hash: string;
}

export type SignatureResult =
  { accepted: true; state: ReleaseState; complete: boolean } | { accepted: false; code: string; message: Text };

/** Two different people over the same content. A signature over other content is refused, and voids nothing. */
export function sign(state: ReleaseState, attempt: SignatureAttempt, needed: number): SignatureResult {
  const { hash, ...signature } = attempt;
  if (hash !== state.hash)
    return refused('KW_RELEASE_CHANGED', {
      de: 'Der Inhalt hat sich seit der Anzeige geändert. Bitte sehen Sie ihn sich noch einmal an.',
      en: 'The content has changed since it was shown. Please look at it again.',
    });
  if (state.excluded.includes(attempt.by))
    return refused('KW_RELEASE_EXCLUDED', {
      de: 'Sie haben Daten dieses Laufs geändert und dürfen ihn deshalb nicht freigeben. Bitte wenden Sie sich an eine andere Person.',
      en: 'You have changed data of this run, so you may not release it. Please ask somebody else.',
    });
  if (state.signatures.some(({ by }) => by === attempt.by))
    return refused('KW_RELEASE_SAME_PERSON', {
      de: 'Sie haben bereits unterschrieben. Die zweite Freigabe muss eine andere Person erteilen.',
      en: 'You have already signed. The second release must come from another person.',
    });
  const signatures = [...state.signatures, signature];
  return { accepted: true, state: { ...state, signatures }, complete: signatures.length >= needed };
}

/** A decision that has been taken but not yet entered into the state by a worker. */
export interface PendingDecision extends SignatureAttempt {
  decision: 'release' | 'refuse';
}

/** The state as it will be once the decisions on their way have been entered, and whether nothing more can be decided then. */
export function withPending(
  state: ReleaseState,
  pending: readonly PendingDecision[],
  needed: number,
): { state: ReleaseState; isDecided: boolean } {
  let next = state;
  for (const { decision, ...attempt } of pending) {
    if (decision === 'refuse') return { state: next, isDecided: true };
    const result = sign(next, attempt, needed);
    if (!result.accepted) continue;
    next = result.state;
    if (result.complete) return { state: next, isDecided: true };
  }
  return { state: next, isDecided: false };
}

/** Changed content makes every signature void. */
export function withContent(state: ReleaseState | undefined, hash: string, excluded: string[]): ReleaseState {
  return { hash, excluded, signatures: state?.hash === hash ? state.signatures : [] };
}

const refused = (code: string, message: Text): SignatureResult => ({ accepted: false, code, message });
