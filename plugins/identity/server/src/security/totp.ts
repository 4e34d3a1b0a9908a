import { authenticator } from 'otplib';
import { toString as qrCode } from 'qrcode';

/** Thirty seconds a step; one step before and after is taken too, because clocks of phones differ. */
const codes = authenticator.clone({ step: 30, window: 1 });

export const newTotpSecret = (): string => codes.generateSecret(20);

/** What the app of a phone reads from the QR code. */
export const totpUri = (secret: string, username: string, issuer = 'Kassenwerk'): string =>
  codes.keyuri(username, issuer, secret);

/** The same to be photographed, as SVG. */
export const totpPicture = (uri: string): Promise<string> => qrCode(uri, { type: 'svg', margin: 1 });

/** The step for which the code is right, or undefined. Steps only rise, so a code that was used cannot be used again. */
export function stepOfCode(code: string, secret: string): number | undefined {
  const delta = codes.checkDelta(code, secret);
  return delta === null ? undefined : Math.floor(Date.now() / 30_000) + delta;
}
