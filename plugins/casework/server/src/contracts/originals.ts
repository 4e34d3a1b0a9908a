import type { Readable } from 'node:stream';
import type { Kassenwerk } from '../kassenwerk';

/** The case whose originals are asked for. */
export interface CaseOfOriginals {
  id: string;
  tenant: string;
  number: string;
  memberId: string | null;
}

/** What came in, as it came: a form, a mail, a scanned letter, a note. */
export interface Original {
  /** Unique within its source; letters, digits, `-` and `_`. */
  id: string;
  title: string;
  receivedAt: Date;
  channel: string;
  text: string | null;
  sections: { title: string; lines: { label: string; value: string }[] }[];
  files: { id: string; name: string; contentType: string; size: number }[];
  /** Page of the console that shows more of it. */
  page?: string;
}

export interface OriginalFile {
  name: string;
  content: Readable;
}

/**
 * Where originals of cases lie. The caller has checked that the reader may see the case and has written the reading down; a source
 * masks what the reader's role does not see, and lists nothing where the right to read it is missing.
 */
export interface OriginalSource {
  list(strapi: Kassenwerk, target: CaseOfOriginals, language: string): Promise<Original[]>;
  /** @throws KW_NOT_FOUND also when the file belongs to another case, KW_FORBIDDEN */
  open(strapi: Kassenwerk, target: CaseOfOriginals, file: { original: string; file: string }): Promise<OriginalFile>;
}
