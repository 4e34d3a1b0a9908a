import type { BilingualText } from '@kassenwerk/kernel';

export const sentenceOfBulk = (name: string, isAnswered: boolean): BilingualText =>
  isAnswered
    ? {
        de: `${name} hat viele Vorgänge gemeinsam beendet. Die Antwort geht hinaus, sobald sich das nicht mehr zurücknehmen lässt.`,
        en: `${name} has closed many cases together. The answer leaves once this can no longer be taken back.`,
      }
    : {
        de: `${name} hat viele Vorgänge gemeinsam geändert.`,
        en: `${name} has changed many cases together.`,
      };

export const sentenceOfUndo = (name: string): BilingualText => ({
  de: `${name} hat die gemeinsame Änderung zurückgenommen.`,
  en: `${name} has taken the change of many cases back.`,
});
