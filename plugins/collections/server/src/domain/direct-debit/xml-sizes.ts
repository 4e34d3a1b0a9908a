/**
 * Upper bounds in bytes, used to keep a planned file below the bank's size limit before a byte is written. A test
 * builds the longest possible pieces and compares.
 */
export const FILE_FRAME_BYTES = 1_000;
export const PAYMENT_INFO_BYTES = 1_200;
/** A transaction with every field at its full length in characters that XML escapes. */
export const LARGEST_TRANSACTION_BYTES = 3_100;
