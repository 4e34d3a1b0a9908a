import { type BilingualText, isKassenwerkError, technicalOf } from '@kassenwerk/kernel';

/** A step that failed, with the error that made it fail. */
export class StepFailure extends Error {
  constructor(
    readonly stepId: string | null,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'StepFailure';
  }

  static of(stepId: string | null, error: unknown): StepFailure {
    return error instanceof StepFailure ? error : new StepFailure(stepId, error);
  }

  get code(): string {
    return isKassenwerkError(this.cause) ? this.cause.code : 'KW_STEP_FAILED';
  }

  /** For people. What a database or library says may hold personal data and stays out. */
  get text(): BilingualText {
    if (isKassenwerkError(this.cause)) return this.cause.text;
    return {
      de: 'Der Schritt ist mit einem unerwarteten Fehler abgebrochen.',
      en: 'The step failed with an unexpected error.',
    };
  }

  get technical(): string {
    return technicalOf(this.cause);
  }

  get worthRetrying(): boolean {
    return !isKassenwerkError(this.cause) || this.cause.retry === 'later';
  }

  /** The connection is gone, not the work wrong: nothing can be recorded now, and the queue will call again. */
  get isConnectionLoss(): boolean {
    return isConnectionLoss(this.cause);
  }
}

const lostConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', '57P01', '57P02', '57P03']);

export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    lostConnection.has(code) ||
    (code.startsWith('08') && code !== '08P01') ||
    /Connection terminated|Client has encountered/.test(error.message)
  );
}
