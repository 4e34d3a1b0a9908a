import type { BilingualText } from '@kassenwerk/kernel';

export const sentenceOfBulk = (name: string): BilingualText => ({
  de: `${name} hat viele Vorgänge gemeinsam geändert.`,
  en: `${name} has changed many cases together.`,
});

export const sentenceOfUndo = (name: string): BilingualText => ({
  de: `${name} hat die gemeinsame Änderung zurückgenommen.`,
  en: `${name} has taken the change of many cases back.`,
});
