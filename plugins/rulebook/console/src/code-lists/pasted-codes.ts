import type { Code } from '@kassenwerk/rulebook/model';

export interface Pasted {
  codes: Code[];
  /** Numbers of lines that were not understood. */
  wrong: number[];
}

const germanDay = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

function dayFrom(text: string | undefined): string | null | undefined {
  if (!text) return undefined;
  const [, day = '', month = '', year = ''] = germanDay.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isoDay.test(iso) && !Number.isNaN(Date.parse(iso)) ? iso : null;
}

/**
 * Rows as a spreadsheet gives them when they are copied: code, German, English, first day, last day; between them a tab or a
 * semicolon. English may be left out, days too.
 */
export function pastedCodes(text: string): Pasted {
  const pasted: Pasted = { codes: [], wrong: [] };
  text.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim()) return;
    const [value = '', de = '', en = '', from, to] = line.split(/\t|;/).map((cell) => cell.trim());
    const [validFrom, validTo] = [dayFrom(from), dayFrom(to)];
    if (!value || value.length > 60 || !de || validFrom === null || validTo === null) pasted.wrong.push(index + 1);
    else
      pasted.codes.push({
        value,
        label: { de, en: en || de },
        ...(validFrom ? { validFrom } : {}),
        ...(validTo ? { validTo } : {}),
      });
  });
  return pasted;
}

/** What is known already is changed where it stands; what is new comes after it. Nothing goes. */
export function mergedCodes(
  known: readonly Code[],
  pasted: readonly Code[],
): { codes: Code[]; added: number; changed: number } {
  const byValue = new Map(pasted.map((code) => [code.value, code]));
  const values = new Set(known.map(({ value }) => value));
  const fresh = [...byValue.values()].filter(({ value }) => !values.has(value));
  const codes = known.map((code) => byValue.get(code.value) ?? code);
  const changed = codes.filter((code, place) => JSON.stringify(code) !== JSON.stringify(known[place])).length;
  return { codes: [...codes, ...fresh], added: fresh.length, changed };
}
