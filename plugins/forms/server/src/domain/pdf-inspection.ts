import { inflateSync } from 'node:zlib';

export interface PdfFindings {
  problem?: 'encrypted' | 'malformed' | 'active';
  pages: number;
}

/** What objects compressed into streams may unfold to altogether; a bomb ends here. */
const mostUnfolded = 40 * 1024 * 1024;

/**
 * As much of a PDF as tells whether it can be worked with: beginning, end, encryption, number of pages. Reads the objects themselves and
 * those compressed into object streams, and runs nothing.
 */
export function inspectPdf(content: Buffer): PdfFindings {
  const text = content.toString('latin1');
  const end = text.slice(-2048);
  if (!text.slice(0, 1024).includes('%PDF-') || !end.includes('%%EOF') || !end.includes('startxref'))
    return { problem: 'malformed', pages: 0 };
  const unfolded = unfold(content, text);
  if (unfolded === undefined) return { problem: 'malformed', pages: 0 };
  const [outer, inner] = [withPlainNames(text), withPlainNames(unfolded)];
  // The trailer, or the dictionary of a cross-reference stream, names the encryption.
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(outer)) return { problem: 'encrypted', pages: 0 };
  if (isActive(outer) || isActive(inner)) return { problem: 'active', pages: 0 };
  const pages = countPages(outer) + countPages(inner);
  return pages === 0 ? { problem: 'malformed', pages } : { pages };
}

/** Names may be written with the numbers of their letters: /J#61vaScript. */
const withPlainNames = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Programs, commands to the computer, and files inside that are no XML: electronic invoices (ZUGFeRD) carry that one kind. */
function isActive(text: string): boolean {
  if (/\/(?:JavaScript|Launch|RichMedia)(?![A-Za-z])/.test(text)) return true;
  const files = text.matchAll(/\/Type\s*\/EmbeddedFile(?![A-Za-z])/g);
  return [...files].some(({ index }) => {
    const object = text.slice(text.lastIndexOf('<<', index), text.indexOf('stream', index));
    return !/\/Subtype\s*\/(?:text|application)\/xml/.test(object);
  });
}

const countPages = (text: string): number => (text.match(/\/Type\s*\/Page(?![A-Za-z])/g) ?? []).length;

/** @returns undefined when a stream is broken or unfolds without end */
function unfold(content: Buffer, text: string): string | undefined {
  const parts: string[] = [];
  let size = 0;
  for (const match of text.matchAll(/\/Type\s*\/ObjStm\b[^]{0,400}?stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const stop = text.indexOf('endstream', start);
    if (stop < 0) return undefined;
    try {
      const part = inflateSync(content.subarray(start, stop), { maxOutputLength: mostUnfolded - size, finishFlush: 2 });
      size += part.length;
      parts.push(part.toString('latin1'));
    } catch {
      return undefined;
    }
  }
  return parts.join('\n');
}
