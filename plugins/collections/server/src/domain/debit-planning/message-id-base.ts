import { fail } from '@kassenwerk/kernel';

export interface MessageIdBaseInput {
  prefix: string;
  /** Contribution month, `2026-12`. */
  period: string;
  /** Creation time of the run, fixed for its whole life. */
  createdAt: Date;
  /** Files of the run that were built before, withdrawn ones included. */
  builtBefore: number;
}

const MAX_BUILT_BEFORE = 36 ** 3 - 1;

/**
 * What the message ids of a run's files begin with (at most 24 characters): never used twice, and the same when the same
 * build is repeated after a crash.
 */
export function messageIdBaseOf({ prefix, period, createdAt, builtBefore }: MessageIdBaseInput): string {
  if (builtBefore > MAX_BUILT_BEFORE) throw tooOften();
  const moment = createdAt.getTime().toString(36).toUpperCase();
  const generation = builtBefore === 0 ? '' : `.${builtBefore.toString(36).toUpperCase()}`;
  return `${prefix}${period.replace('-', '')}-${moment}${generation}`;
}

const tooOften = () =>
  fail('conflict', 'KW_BANK_FILE_TOO_MANY', {
    de: 'Für diesen Lauf wurden schon zu viele Dateien erzeugt. Bitte beenden Sie ihn und starten Sie einen neuen.',
    en: 'Too many files were created for this run already. Please end it and start a new one.',
  });
