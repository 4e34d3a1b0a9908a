import { fail, type LastChange } from '@kassenwerk/kernel';
import type { FormError, FormProblem } from '../../../model/src';

export const formNotFound = () =>
  fail('notFound', 'KW_FORM_NOT_FOUND', {
    de: 'Dieses Formular gibt es nicht, oder es ist zurzeit nicht veröffentlicht.',
    en: 'This form does not exist, or it is not published at present.',
  });

export const needsSignIn = () =>
  fail('unauthenticated', 'KW_FORM_NEEDS_SIGN_IN', {
    de: 'Dieses Formular können Sie nur ausfüllen, wenn Sie angemeldet sind.',
    en: 'You can fill in this form only after signing in.',
  });

export const versionTooOld = () =>
  fail('conflict', 'KW_FORM_VERSION_OLD', {
    de: 'Das Formular hat sich seit Langem geändert. Bitte laden Sie die Seite neu; Ihre Angaben bleiben erhalten.',
    en: 'The form changed a long time ago. Please reload the page; your answers are kept.',
  });

/** Names every answer with what to do; never an answer itself. */
export const answersRefused = (errors: readonly FormError[]) =>
  fail(
    'invalid',
    'KW_FORM_ANSWERS_INVALID',
    {
      de: `Bitte prüfen Sie Ihre Angaben: ${pathsOf(errors)}.`,
      en: `Please check your answers: ${pathsOf(errors)}.`,
    },
    { details: { fields: errors.map(({ path, code, message, otherPath }) => ({ path, code, message, otherPath })) } },
  );

const pathsOf = (errors: readonly FormError[]): string => errors.map(({ path }) => path || '-').join(', ');

export const definitionInvalid = (problems: readonly FormProblem[]) =>
  fail(
    'invalid',
    'KW_FORM_INVALID',
    {
      de: `Das Formular hat noch Fehler: ${problems.map(({ text }) => text.de).join(' ')}`,
      en: `The form still has errors: ${problems.map(({ text }) => text.en).join(' ')}`,
    },
    { details: { problems } },
  );

export const linkUnknown = () =>
  fail('notFound', 'KW_FORM_LINK_UNKNOWN', {
    de: 'Dieser Link gilt nicht mehr. Bitte beginnen Sie neu, oder fragen Sie bei Ihrer Krankenkasse nach.',
    en: 'This link is no longer valid. Please start again, or ask your health fund.',
  });

export const recordNotFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });

export const formChangedMeanwhile = ({ by, at }: LastChange) =>
  fail(
    'conflict',
    'KW_FORM_CHANGED_MEANWHILE',
    {
      de: `${by} hat dieses Formular inzwischen geändert. Bitte vergleichen Sie beide Stände und entscheiden Sie, welcher gelten soll.`,
      en: `${by} has changed this form in the meantime. Please compare both and decide which one shall count.`,
    },
    { details: { by, at: at?.toISOString() ?? null } },
  );
