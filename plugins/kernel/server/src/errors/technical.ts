/** For operators: class, code and place of an error, without its message, which may name people. */
export function technicalOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = error.stack?.split('\n').find((line) => line.includes('/server/')) ?? '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return [error.name, code, place.replace(/\(?\/.*\/(plugins|src)\//, '($1/').trim()].filter(Boolean).join(' ');
}
