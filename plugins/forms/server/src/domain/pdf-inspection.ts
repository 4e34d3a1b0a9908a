import { inflateSync } from 'node:zlib';

export interface PdfFindings {
  problem?: 'encrypted' | 'malformed';
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
  // The trailer, or the dictionary of a cross-reference stream, names the encryption.
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) return { problem: 'encrypted', pages: 0 };
  const pages = countPages(text) + countPages(unfolded);
  return pages === 0 ? { problem: 'malformed', pages } : { pages };
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
