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

const storageFull: Problem = {
  kind: 'unavailable',
  code: 'KW_STORAGE_FULL',
  text: {
    de: 'Der Speicher des Systems ist voll, nichts wurde gespeichert. Bitte versuchen Sie es später noch einmal; der Betrieb ist gefragt.',
    en: 'The storage of the system is full, nothing was saved. Please try again later; operations have to act.',
  },
};
const databaseAway: Problem = {
  kind: 'unavailable',
  code: 'KW_DATABASE_AWAY',
  text: {
    de: 'Die Datenbank antwortet gerade nicht, nichts wurde gespeichert. Bitte versuchen Sie es in einer Minute noch einmal.',
    en: 'The database does not answer at the moment, nothing was saved. Please try again in a minute.',
  },
};

/** SQLSTATEs that what a caller sent or the state of the machine can provoke; everything else is a defect of ours. */
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
  '53100': storageFull,
  '53200': databaseAway,
  '53300': databaseAway,
  '57P01': databaseAway,
  '57P02': databaseAway,
  '57P03': databaseAway,
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

/** Disks and connections fail with other words than PostgreSQL's own. */
function problemOfMachine({
  code,
  name,
  message,
}: {
  code?: unknown;
  name?: unknown;
  message?: unknown;
}): Problem | undefined {
  if (code === 'ENOSPC' || code === 'EDQUOT') return storageFull;
  if (name === 'KnexTimeoutError' || /^Connection terminated/.test(String(message))) return databaseAway;
  return undefined;
}

/**
 * An error of PostgreSQL as one of the family, when the caller's input or the state of the machine is its reason. Its own message is
 * left behind as the cause, because it quotes values.
 */
export function problemOfDatabase(thrown: unknown): KassenwerkError | undefined {
  const error = (thrown ?? {}) as { code?: unknown; severity?: unknown; name?: unknown; message?: unknown };
  const { code, severity } = error;
  const problem = severity && typeof code === 'string' ? problemBySqlState[code] : problemOfMachine(error);
  return problem && fail(problem.kind, problem.code, problem.text, { cause: thrown });
}
