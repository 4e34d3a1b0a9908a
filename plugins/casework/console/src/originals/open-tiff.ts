import { decode, decodeImage, toRGBA8, type IFD } from 'utif2';

export interface TiffPage {
  width: number;
  height: number;
  /** Four bytes each: red, green, blue, opacity. @throws on damaged pages */
  pixels(): Uint8ClampedArray<ArrayBuffer>;
}

/** An A3 page at 600 dots an inch has 70 million. */
const mostPixels = 100_000_000;

/** The pages of a scan as scanning services send it, fax compression included; none when it cannot be read. */
export function openTiff(content: ArrayBuffer): TiffPage[] {
  return read(content).flatMap((page) => {
    const [width, height] = [firstOf(page, 't256'), firstOf(page, 't257')];
    if (!(width > 0 && height > 0 && width * height <= mostPixels)) return [];
    const pixels = () => {
      decodeImage(content, page);
      return new Uint8ClampedArray(toRGBA8(page));
    };
    return [{ width, height, pixels }];
  });
}

function read(content: ArrayBuffer): IFD[] {
  try {
    return decode(content);
  } catch {
    return [];
  }
}

/** Width is tag 256, height 257. */
const firstOf = (page: IFD, tag: string): number => Number((page as unknown as Record<string, number[]>)[tag]?.[0]);
