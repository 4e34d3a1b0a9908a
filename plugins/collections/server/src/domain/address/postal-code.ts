import { leadingRegions } from './leading-regions';

/** Written forms of postal codes. A country that is not listed is not checked. */
const formats: Readonly<Record<string, RegExp>> = {
  AT: /^[1-9]\d{3}$/,
  BE: /^[1-9]\d{3}$/,
  BG: /^\d{4}$/,
  CH: /^[1-9]\d{3}$/,
  CY: /^\d{4}$/,
  CZ: /^\d{3} ?\d{2}$/,
  DE: /^(?:0[1-9]|[1-9]\d)\d{3}$/,
  DK: /^\d{4}$/,
  EE: /^\d{5}$/,
  ES: /^(?:0[1-9]|[1-4]\d|5[0-2])\d{3}$/,
  FI: /^\d{5}$/,
  FR: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/,
  GR: /^\d{3} ?\d{2}$/,
  HR: /^\d{5}$/,
  HU: /^\d{4}$/,
  IE: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/,
  IT: /^\d{5}$/,
  LI: /^94(?:8[5-9]|9[0-8])$/,
  LT: /^(?:LT-)?\d{5}$/,
  LU: /^(?:L-)?\d{4}$/,
  LV: /^(?:LV-)?\d{4}$/,
  MT: /^[A-Z]{3} ?\d{4}$/,
  NL: /^[1-9]\d{3} ?[A-Z]{2}$/,
  NO: /^\d{4}$/,
  PL: /^\d{2}-?\d{3}$/,
  PT: /^\d{4}-?\d{3}$/,
  RO: /^\d{6}$/,
  SE: /^\d{3} ?\d{2}$/,
  SI: /^\d{4}$/,
  SK: /^\d{3} ?\d{2}$/,
  TR: /^\d{5}$/,
  US: /^\d{5}(?:-\d{4})?$/,
};

export type PostalCodeProblem = 'missing' | 'malformed' | 'notOfTown';

/**
 * Whether a postal code can be right. German codes are also held against the towns we know a leading region of; an
 * unknown town passes, since no free directory of all towns may be shipped.
 */
export function postalCodeProblem(
  postalCode: string | null,
  town: string | null,
  country: string,
): PostalCodeProblem | undefined {
  const format = formats[country];
  if (!format) return undefined;
  if (postalCode === null) return 'missing';
  if (!format.test(postalCode)) return 'malformed';
  const regions = country === 'DE' && town !== null ? leadingRegions.get(town) : undefined;
  return regions && !regions.includes(postalCode.slice(0, 2)) ? 'notOfTown' : undefined;
}
