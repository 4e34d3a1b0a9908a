/** Countries of the European Economic Area within SEPA: a debit there needs no address of the debtor. */
const eea = new Set(
  (
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK ' +
    // French and Finnish territories with IBANs of their own.
    'AX BL GF GP MF MQ PM RE YT'
  ).split(' '),
);

/**
 * SEPA beyond the EEA. Albania, Moldova, Montenegro, North Macedonia and Serbia joined in 2025 and 2026; ibantools does
 * not know that yet, hence our own list.
 */
const sepaBeyondEea = new Set('AD AL CH GB GG GI IM JE MC MD ME MK RS SM VA'.split(' '));

export function isEeaCountry(country: string): boolean {
  return eea.has(country);
}

export function isSepaCountry(country: string): boolean {
  return eea.has(country) || sepaBeyondEea.has(country);
}
