const insideEea = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Albania, Moldova, Montenegro, North Macedonia and Serbia joined in 2025 and 2026. */
const outsideEea = new Set('AD AL CH GB GI MC MD ME MK RS SM VA'.split(' '));

/** Whether a direct debit can reach an account whose IBAN begins with this country. */
export function isSepaCountry(country: string): boolean {
  return insideEea.has(country) || outsideEea.has(country);
}

/** Outside the European Economic Area the debtor's address must travel with the debit (EPC guidelines, AT-P005). */
export function needsDebtorAddress(iban: string): boolean {
  return !insideEea.has(iban.slice(0, 2));
}
