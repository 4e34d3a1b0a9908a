import type { Charset } from '../domain/delivery';

const WITHOUT_DECOMPOSITION: Record<string, string> = { Ł: 'L', ł: 'l', ı: 'i', Đ: 'D', đ: 'd' };

/**
 * Bytes of a text in the character set of a delivery. What the 8-bit sets lack is written without its accent, as core
 * systems do it; everything else our names use lies at the same place in ISO-8859-15 and Windows-1252.
 */
export function encodeDelivery(text: string, charset: Charset): Buffer {
  if (charset === 'UTF-8') return Buffer.from(text, 'utf8');
  return Buffer.from(text.replace(/[\u0100-\uffff]/g, withoutAccent), 'latin1');
}

function withoutAccent(character: string): string {
  return WITHOUT_DECOMPOSITION[character] ?? character.normalize('NFD').slice(0, 1);
}
