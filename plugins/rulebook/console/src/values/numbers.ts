import type { NumberSettings } from '@kassenwerk/rulebook/model';

/** „1.234,50“ or "1,234.50"; undefined for what is no number. Of euros it gives cents. */
export function readNumber(text: string, { money, decimals = 0 }: NumberSettings): number | undefined {
  const plain = text.replaceAll(/[\s€]/g, '');
  const mark = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
  const isDecimalMark = mark >= 0 && (plain.length - mark - 1 !== 3 || decimals >= 3);
  const whole = (isDecimalMark ? plain.slice(0, mark) : plain).replaceAll(/[.,]/g, '');
  const number = `${whole}.${isDecimalMark ? plain.slice(mark + 1) : '0'}`;
  if (!/^-?\d+\.\d+$/.test(number)) return undefined;
  return money ? Math.round(Number(number) * 100) : Number(Number(number).toFixed(decimals));
}

export function writtenNumber(value: number | undefined, { money }: NumberSettings, language: 'de' | 'en'): string {
  if (value === undefined) return '';
  const plain = money ? (value / 100).toFixed(2) : String(value);
  return language === 'de' ? plain.replace('.', ',') : plain;
}
