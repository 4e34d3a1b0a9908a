/** Of the 35 characters of an id, six are kept for the part and five for the payment block. */
export const MAX_MESSAGE_ID_BASE = 24;

/** The message id of a file. The number is always appended, so that an order of one file names it the same way. */
export function partMessageId(messageIdBase: string, part: number): string {
  return `${messageIdBase}-${part}`;
}

export function paymentInfoIdOf(messageId: string, paymentInfo: number): string {
  return `${messageId}-${paymentInfo}`;
}
