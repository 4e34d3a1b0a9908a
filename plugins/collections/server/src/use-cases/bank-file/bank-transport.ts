import type { Readable } from 'node:stream';

/** A file that may leave the house: released, and fixed by its hash. */
export interface Handover {
  /** Unique for ever; the same message is handed over once however often it is asked for. */
  messageId: string;
  /** The content as the bank reads it. */
  open(): Promise<Readable>;
  sha256: string;
}

/** The bytes on the disk are not the ones that were released; nothing was handed over. */
export type HandoverResult = 'handedOver' | 'alreadyHandedOver' | 'changed';

/**
 * The way to the bank. Whoever implements it promises: at most one hand-over a message id, also after a crash in the
 * middle; only bytes with the given hash; a repeated call says so. The caller makes sure that one message is not handed
 * over by two processes at once.
 */
export interface BankTransport {
  handOver(handover: Handover): Promise<HandoverResult>;
}
