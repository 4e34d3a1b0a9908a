/**
 * Upper bounds in bytes, used to keep a planned file below the bank's size limit before a byte is written. A test
 * builds the longest possible pieces and compares.
 */
export const FILE_FRAME_BYTES = 1_000;
export const PAYMENT_INFO_BYTES = 1_200;

/** A transaction without its texts and references, and what an address and a changed mandate add to it. */
export const TRANSACTION_FRAME_BYTES = 400;
export const ADDRESS_FRAME_BYTES = 120;
export const AMENDMENT_FRAME_BYTES = 330;

/** Texts of these characters alone are written as they are. */
export const PLAIN_TEXT = '^[ a-zA-Z0-9.,:+?/()-]*$';
/** Any other text may grow by escapes (`&amp;`) and spellings (one sign as many letters), for each of its bytes. */
export const LARGEST_GROWTH = 12;
