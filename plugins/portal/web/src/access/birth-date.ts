import { civilDate } from '@kassenwerk/kernel/domain';

/** `4.7.1980`, `04.07.1980` or `1980-07-04`; undefined for what is no day. */
export function birthDateOf(typed: string): string | undefined {
  const german = /^\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*$/.exec(typed);
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(typed);
  const [day, month, year] = german ? german.slice(1) : iso ? iso.slice(1).reverse() : [];
  try {
    return civilDate(Number(year), Number(month), Number(day));
  } catch {
    return undefined;
  }
}
