import type * as Ibantools from 'ibantools' with { 'resolution-mode': 'import' };

// The package ships a CommonJS build but declares its types as ESM only, so a plain import does not type-check here.
const ibantools = require('ibantools') as typeof Ibantools;

const BIC = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** Length by country and check digits; electronic form only (capitals, no blanks). */
export function isValidIban(iban: string): boolean {
  return ibantools.isValidIBAN(iban);
}

/** Stricter than the package, which takes small letters. */
export function isValidBic(bic: string): boolean {
  return BIC.test(bic);
}
