import { encodeImage } from 'utif2';
import { openTiff } from './open-tiff';

const scan = (): Uint8Array => new Uint8Array(encodeImage(new Uint8Array([255, 0, 0, 255, 0, 0, 255, 255]), 2, 1));

/** The width as the file says it: the value of tag 256, four bytes, in the first directory. */
function withWidth(width: number): ArrayBuffer {
  const bytes = scan();
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(4);
  const at = Array.from({ length: view.getUint16(directory) }, (_, index) => directory + 2 + index * 12);
  const tag = at.find((place) => view.getUint16(place) === 256)!;
  view.setUint16(tag + 2, 4);
  view.setUint32(tag + 8, width);
  return bytes.buffer;
}

describe('a scan as TIFF', () => {
  it('gives its pages as pixels', () => {
    const [page, ...more] = openTiff(scan().buffer as ArrayBuffer);
    expect(more).toEqual([]);
    expect([page!.width, page!.height]).toEqual([2, 1]);
    expect([...page!.pixels()]).toEqual([255, 0, 0, 255, 0, 0, 255, 255]);
  });

  it('has no page where it is damaged, empty or no picture', () => {
    for (const bytes of [[], [1, 2, 3], [...Buffer.from('%PDF-1.7 not a picture at all')]])
      expect(openTiff(new Uint8Array(bytes).buffer)).toEqual([]);
  });

  it('has no page that would fill the memory', () => {
    expect(openTiff(withWidth(3))).toHaveLength(1);
    expect(openTiff(withWidth(200_000_000))).toEqual([]);
  });
});
