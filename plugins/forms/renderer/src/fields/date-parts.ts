export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/** Takes apart what a draft or a prefilled answer holds: `2026-12-24`, `24.12.2026`, and what is typed half: `24..`. */
export function datePartsOf(given: unknown): DateParts {
  if (typeof given !== 'string') return { day: '', month: '', year: '' };
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(given);
  if (iso) return { day: iso[3]!, month: iso[2]!, year: iso[1]! };
  const [day = '', month = '', year = ''] = given.split('.').map((part) => part.trim());
  return { day, month, year };
}

/** What is not complete stays readable as it is, so that the model can say what is wrong and nothing is lost on the way. */
export function dateGiven({ day, month, year }: DateParts): string | undefined {
  return day || month || year ? `${day}.${month}.${year}` : undefined;
}
