import type { FileKind } from '../../../model/src';
import { pixelsOfHeic } from './heic-size';
import { pixelsOfTiff } from './tiff-size';

/** More than any camera takes: what unfolds to this many points is made to fill the memory of whoever opens it. */
export const mostPixels = 200_000_000;

/** Width times height as the head of the picture says; undefined where it does not say so, or for other kinds. */
export function pixelsOf(kind: FileKind, content: Buffer): number | undefined {
  return readers[kind]?.(content);
}

const readers: Partial<Record<FileKind, (content: Buffer) => number | undefined>> = {
  png: (content) => (content.length < 24 ? undefined : content.readUInt32BE(16) * content.readUInt32BE(20)),
  jpeg: pixelsOfJpeg,
  tiff: pixelsOfTiff,
  heic: pixelsOfHeic,
};

/** Goes from segment to segment up to the one that begins a frame (SOF). */
function pixelsOfJpeg(content: Buffer): number | undefined {
  for (let at = 2; at + 9 < content.length && content[at] === 0xff;) {
    const marker = content[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return content.readUInt16BE(at + 5) * content.readUInt16BE(at + 7);
    at += 2 + content.readUInt16BE(at + 2);
  }
  return undefined;
}
