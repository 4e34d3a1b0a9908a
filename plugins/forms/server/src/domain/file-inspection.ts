import type { FileKind } from '../../../model/src';
import { mostPixels, pixelsOf } from './image-size';
import { inspectPdf } from './pdf-inspection';

export interface FileFindings {
  problem?: 'encrypted' | 'malformed' | 'active' | 'pixels';
  pages?: number;
}

/** By MIME type, as the content says; names and what senders claim do not count. */
export const kindsByType: Readonly<Record<string, FileKind>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/tiff': 'tiff',
};

/** The first type of a kind, e.g. `image/jpeg` for `jpeg`. */
export const mimeTypeOf = (kind: string): string =>
  Object.entries(kindsByType).find(([, one]) => one === kind)?.[0] ?? 'application/octet-stream';

const endsWith = (content: Buffer, marker: readonly number[], within: number): boolean =>
  content.subarray(-within).includes(Buffer.from(marker));

/** Whether a file of a known kind is whole and can be opened. */
export function inspectFile(kind: FileKind, content: Buffer): FileFindings {
  const pixels = pixelsOf(kind, content);
  if ((pixels ?? 0) > mostPixels) return { problem: 'pixels' };
  switch (kind) {
    case 'pdf':
      return inspectPdf(content);
    case 'jpeg':
      // Cameras append data of their own behind the end of the picture.
      return endsWith(content, [0xff, 0xd9], 256 * 1024) ? { pages: 1 } : { problem: 'malformed' };
    case 'png':
      return endsWith(content, [...Buffer.from('IEND')], 64) ? { pages: 1 } : { problem: 'malformed' };
    default:
      // The head tells the size; one that does not cannot be opened either.
      return pixels === undefined ? { problem: 'malformed' } : { pages: 1 };
  }
}
