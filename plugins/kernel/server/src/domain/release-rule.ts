import type { BilingualText } from '../errors/kassenwerk-error';

export interface Signature {
  /** Id of the person; two signatures under the same content never have the same. */
  by: string;
  /** What the person was called on that day. */
  name?: string;
  at: string;
}

/** What is to be released, and who has signed it. */
export interface ReleaseState {
  /** Fingerprint of what is released; a signature counts for exactly this. */
  hash: string;
  signatures: Signature[];
  /** People who may not sign, because they changed what is released. */
  excluded: readonly string[];
  /** How many different people have to sign. */
  needed: number;
  /** From then on nobody signs any more. */
  expiresAt?: string;
}

export interface SignatureAttempt extends Signature {
  /** Fingerprint of what the person was shown. */
  hash: string;
}

export type SignatureResult =
  | { accepted: true; state: ReleaseState; complete: boolean }
  | { accepted: false; code: string; message: BilingualText };

/** Different people over the same content, in time. A signature over other content is refused, and voids nothing. */
export function sign(state: ReleaseState, attempt: SignatureAttempt): SignatureResult {
  const { hash, ...signature } = attempt;
  if (hasLapsed(state, attempt.at)) return refused('KW_RELEASE_LAPSED', lapsedSentence);
  if (hash !== state.hash)
    return refused('KW_RELEASE_CHANGED', {
      de: 'Der Inhalt hat sich seit der Anzeige geändert. Bitte sehen Sie ihn sich noch einmal an.',
      en: 'The content has changed since it was shown. Please look at it again.',
    });
  if (state.excluded.includes(attempt.by))
    return refused('KW_RELEASE_EXCLUDED', {
      de: 'Sie haben hieran selbst Daten geändert und dürfen deshalb nicht freigeben. Bitte wenden Sie sich an eine andere Person.',
      en: 'You have changed data of this yourself, so you may not release it. Please ask somebody else.',
    });
  if (state.signatures.some(({ by }) => by === attempt.by))
    return refused('KW_RELEASE_SAME_PERSON', {
      de: 'Sie haben bereits unterschrieben. Die zweite Freigabe muss eine andere Person erteilen.',
      en: 'You have already signed. The second release must come from another person.',
    });
  const signatures = [...state.signatures, signature];
  return { accepted: true, state: { ...state, signatures }, complete: signatures.length >= state.needed };
}

/** Changed content makes every signature void. */
export const withContent = (state: ReleaseState, hash: string, excluded: readonly string[]): ReleaseState => ({
  ...state,
  hash,
  excluded,
  signatures: state.hash === hash ? state.signatures : [],
});

/** Both are instants in ISO 8601. */
export const hasLapsed = ({ expiresAt }: Pick<ReleaseState, 'expiresAt'>, at: string): boolean =>
  expiresAt !== undefined && at >= expiresAt;

export const lapsedSentence: BilingualText = {
  de: 'Die Frist für diese Freigabe ist abgelaufen, bevor genug Personen unterschrieben hatten. Die Unterschriften gelten nicht mehr; bitte lassen Sie die Freigabe neu anfordern.',
  en: 'The time for this release ran out before enough people had signed. The signatures no longer count; please have the release asked for again.',
};

const refused = (code: string, message: BilingualText): SignatureResult => ({ accepted: false, code, message });
