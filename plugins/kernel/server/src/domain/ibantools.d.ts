/**
 * The package's own types sit in an ESM scope, so TypeScript refuses them in CommonJS (TS1479) although its "require"
 * entry works. This names what we use.
 */
declare module 'ibantools' {
  export function isValidIBAN(iban: string): boolean;
}
