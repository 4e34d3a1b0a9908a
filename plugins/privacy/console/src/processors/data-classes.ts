/** Kinds of data, as the server names them. */
export const dataClasses = [
  'masterData',
  'contributions',
  'payments',
  'bookkeeping',
  'correspondence',
  'casework',
  'processing',
  'transport',
];
