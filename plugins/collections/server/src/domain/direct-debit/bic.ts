const BIC = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** The form pain.008 allows; whether a bank has this BIC is not asked. */
export function isValidBic(bic: string): boolean {
  return BIC.test(bic);
}
