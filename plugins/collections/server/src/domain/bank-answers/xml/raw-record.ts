const PLACEHOLDERS = new Set(['', 'NOTPROVIDED', 'NONREF', 'NOTAVAILABLE', 'NOTAVAIL', 'N/A']);

/** The texts of one record as they stand in the file, by field name. */
export class RawRecord {
  private readonly texts = new Map<string, string>();
  private readonly currencies = new Map<string, string>();
  private lists: Map<string, string[]> | undefined;

  /** The first non-blank text of a field wins: some elements have blank texts around their children. */
  set(field: string, text: string, currency: string | undefined): void {
    if (this.texts.has(field)) return;
    this.texts.set(field, text);
    if (currency !== undefined) this.currencies.set(field, currency);
  }

  add(field: string, text: string): void {
    this.lists ??= new Map();
    const list = this.lists.get(field);
    if (list) list.push(text);
    else this.lists.set(field, [text]);
  }

  text(field: string): string | null {
    return this.texts.get(field) ?? null;
  }

  /** Null for the words banks write where they have no reference. */
  reference(field: string): string | null {
    const text = this.texts.get(field);
    return text === undefined || PLACEHOLDERS.has(text.toUpperCase()) ? null : text;
  }

  currency(field: string): string | null {
    return this.currencies.get(field) ?? null;
  }

  list(field: string): readonly string[] {
    return this.lists?.get(field) ?? [];
  }
}
