/** Starts with one of these: a spreadsheet would take the cell for a formula. */
const formula = /^[=+\-@\t\r]/;

const isNumber = /^-?[\d.,\s\u00a0]+( ?[€%])?$/;

function field(text: string): string {
  const safe = formula.test(text) && !isNumber.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * CSV as German spreadsheets open it: semicolons, CRLF, UTF-8 with byte order mark. Cells that a spreadsheet would
 * execute are disarmed.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
}
