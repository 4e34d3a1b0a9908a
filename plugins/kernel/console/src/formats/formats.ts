export type Locale = 'de' | 'en';

const tags: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };
const timeZone = 'Europe/Berlin';
const none = '–';

/** What the server sends in place of a value that the reader's role does not see. */
export const hiddenValue = '***';

/** Of account numbers the end stays readable. */
export const isHidden = (value: unknown): boolean => typeof value === 'string' && value.includes(hiddenValue);

/** Intl formatters of one language. All take what the server sends: cents, civil dates, ISO instants. */
export function formatsFor(locale: Locale) {
  const tag = tags[locale];
  const euro = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
  const roundEuro = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = new Intl.DateTimeFormat(tag, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const clock = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone });
  const ago = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  /** A dash for what is not known; what is hidden stays hidden whatever it would look like. */
  const known =
    <T>(format: (value: T) => string) =>
    (value: T | typeof hiddenValue | null | undefined): string => {
      if (value === null || value === undefined || value === '') return none;
      return value === hiddenValue ? hiddenValue : format(value as T);
    };
  return {
    money: known((cents: number) => euro.format(cents / 100)),
    roundMoney: known((cents: number) => roundEuro.format(cents / 100)),
    count: known((value: number) => number.format(value)),
    percent: known((value: number) => `${number.format(value)} %`),
    date: known((on: string) => day.format(new Date(`${on.slice(0, 10)}T00:00:00Z`))),
    period: known((period: string) => formatMonth(month, period)),
    shortPeriod: known((period: string) => formatMonth(shortMonth, period)),
    instant: known((at: string) => moment.format(new Date(at))),
    time: known((at: string) => clock.format(new Date(at))),
    relative: (at: string, now: number) => relative(ago, new Date(at).getTime() - now),
    bytes: known((bytes: number) => formatBytes(number, bytes)),
    duration: known((ms: number) => formatDuration(number, ms)),
  };
}

export type Formats = ReturnType<typeof formatsFor>;

const formatMonth = (format: Intl.DateTimeFormat, period: string): string =>
  /^\d{4}-\d{2}/.test(period) ? format.format(new Date(`${period.slice(0, 7)}-01T00:00:00Z`)) : period;

function relative(format: Intl.RelativeTimeFormat, differenceMs: number): string {
  const minutes = Math.round(differenceMs / 60_000);
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  if (Math.abs(minutes) < 60 * 24) return format.format(Math.round(minutes / 60), 'hour');
  return format.format(Math.round(minutes / 60 / 24), 'day');
}

function formatBytes(number: Intl.NumberFormat, bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  return `${number.format(bytes / 1000 ** power)} ${units[power]}`;
}

function formatDuration(number: Intl.NumberFormat, ms: number): string {
  if (ms < 1_000) return `${number.format(ms)} ms`;
  if (ms < 60_000) return `${number.format(ms / 1_000)} s`;
  if (ms < 3_600_000) return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`;
  return `${Math.floor(ms / 3_600_000)} h ${Math.round((ms % 3_600_000) / 60_000)} min`;
}
