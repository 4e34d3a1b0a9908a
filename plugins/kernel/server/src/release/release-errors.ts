import { fail, type KassenwerkError } from '../errors/kassenwerk-error';
import { lapsedSentence, type SignatureResult } from '../domain/release-rule';
import type { Release } from './release-store';

export const releaseNotFound = (): KassenwerkError =>
  fail('notFound', 'KW_RELEASE_NOT_FOUND', {
    de: 'Diese Freigabe gibt es nicht, oder Sie dürfen sie nicht sehen.',
    en: 'This release does not exist, or you may not see it.',
  });

export const mayNotSign = (): KassenwerkError =>
  fail('forbidden', 'KW_RELEASE_FORBIDDEN', {
    de: 'Ihre Rolle darf das für diese Kasse nicht freigeben. Bitte wenden Sie sich an eine Person, die es darf.',
    en: 'Your role may not release this for this fund. Please ask a person who may.',
  });

export const reasonMissing = (): KassenwerkError =>
  fail('invalid', 'KW_RELEASE_REASON_MISSING', {
    de: 'Bitte nennen Sie den Grund, aus dem Sie die Freigabe ablehnen.',
    en: 'Please give the reason for which you refuse the release.',
  });

/** Why nothing can be decided any more about a release that is not open. */
export const notOpen = ({ status }: Pick<Release, 'status'>): KassenwerkError =>
  status === 'lapsed'
    ? fail('conflict', 'KW_RELEASE_LAPSED', lapsedSentence)
    : fail(
        'conflict',
        'KW_RELEASE_NOT_OPEN',
        {
          de: 'Hierüber ist bereits entschieden, oder die Freigabe wurde zurückgezogen. Bitte laden Sie die Seite neu.',
          en: 'This has been decided already, or the release was withdrawn. Please reload the page.',
        },
        { details: { status } },
      );

/** Whoever changed what is released lacks the right; everything else is a matter of the moment. */
export const signatureRefused = ({ code, message }: Extract<SignatureResult, { accepted: false }>): KassenwerkError =>
  fail(code === 'KW_RELEASE_EXCLUDED' ? 'forbidden' : 'conflict', code, message);
