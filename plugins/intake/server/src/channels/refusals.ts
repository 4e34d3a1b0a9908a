import { isKassenwerkError } from '@kassenwerk/kernel';

/** A fault of what was handed in and not of the machine: trying again would change nothing. @returns its code */
export const refusalOf = (error: unknown): string | undefined =>
  isKassenwerkError(error) && error.retry !== 'later' && error.kind !== 'internal' ? error.code : undefined;
