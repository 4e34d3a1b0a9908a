import { fail, type BilingualText, type ErrorKind, type KassenwerkError } from '../errors/kassenwerk-error';

interface Problem {
  kind: ErrorKind;
  code: string;
  text: BilingualText;
}

const valueRefused: Problem = {
  kind: 'invalid',
  code: 'KW_VALUE_REFUSED',
  text: {
    de: 'Ein Wert passt nicht zu seinem Feld. Bitte prüfen Sie Zahlen, Datumsangaben und Längen.',
    en: 'A value does not fit its field. Please check numbers, dates and lengths.',
  },
};

/** SQLSTATEs that what a caller sent can provoke; everything else is a defect of ours. */
const problemBySqlState: Record<string, Problem> = {
  '22001': valueRefused,
  '22003': valueRefused,
  '22007': valueRefused,
  '22008': valueRefused,
  '22021': valueRefused,
  '22P02': valueRefused,
  '22P05': valueRefused,
  '23502': valueRefused,
  '23505': {
    kind: 'conflict',
    code: 'KW_ALREADY_EXISTS',
    text: { de: 'Diesen Datensatz gibt es schon.', en: 'This record exists already.' },
  },
  // Row level security refused the row: the second lock held where the first did not look.
  '42501': {
    kind: 'forbidden',
    code: 'KW_TENANT_FORBIDDEN',
    text: {
      de: 'Für diesen Mandanten dürfen Sie nichts anlegen oder ändern. Bitte wählen Sie einen Ihrer Mandanten.',
      en: 'You may not create or change anything for this fund. Please choose one of your funds.',
    },
  },
};

/**
 * An error of PostgreSQL as one of the family, when the caller's input is its reason. Its own message is left behind as the
 * cause, because it quotes values.
 */
export function problemOfDatabase(error: unknown): KassenwerkError | undefined {
  const { code, severity } = (error ?? {}) as { code?: unknown; severity?: unknown };
  const problem = severity && typeof code === 'string' ? problemBySqlState[code] : undefined;
  return problem && fail(problem.kind, problem.code, problem.text, { cause: error });
}
