export { isPostBox, normaliseAddress, type NormalisedAddress, type PostalAddress } from './normalise-address';
export { postalCodeProblem, type PostalCodeProblem } from './postal-code';
