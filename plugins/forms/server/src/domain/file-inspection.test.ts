import { deflateSync } from 'node:zlib';
import { inspectFile } from './file-inspection';

const pdf = (inside: string): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Page >>\nendobj\n${inside}\nstartxref\n9\n%%EOF\n`, 'latin1');

const hidden = (inside: string): Buffer => {
  const packed = deflateSync(Buffer.from(inside)).toString('latin1');
  return pdf(`2 0 obj\n<< /Type /ObjStm /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj`);
};

const png = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(33);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, Buffer.from('IEND')]);
};

const jpeg = (width: number, height: number): Buffer => {
  const frame = Buffer.from([0xff, 0xc2, 0, 17, 8, 0, 0, 0, 0, 3]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const comment = Buffer.from([0xff, 0xfe, 0, 5, 1, 2, 3]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, frame, Buffer.alloc(20), Buffer.from([0xff, 0xd9])]);
};

it.each([
  ['a program', pdf('<< /S /JavaScript /JS (app.alert(1)) >>'), 'active'],
  ['a program under a written-out name', pdf('<< /S /J#61vaScript /JS (1) >>'), 'active'],
  ['a program in a compressed object', hidden('<< /S /JavaScript /JS 7 0 R >>'), 'active'],
  ['a command', pdf('<< /S /Launch /F (cmd.exe) >>'), 'active'],
  ['a file inside', pdf('<< /Type /EmbeddedFile /Subtype /application#2Fzip >>\nstream\n'), 'active'],
  ['an electronic invoice', pdf('<< /Type /EmbeddedFile /Subtype /text#2Fxml >>\nstream\n'), undefined],
  ['a word that begins alike', pdf('<< /LaunchDate (2026) >>'), undefined],
  ['a password', pdf('<< /Encrypt 5 0 R >>'), 'encrypted'],
  ['a password under a written-out name', pdf('<< /#45ncrypt 5 0 R >>'), 'encrypted'],
  ['an object that is no compression', pdf('<< /Type /ObjStm >>\nstream\nnothing\nendstream'), 'malformed'],
  ['an object that unfolds without end', hidden('0'.repeat(41 * 1024 * 1024)), 'malformed'],
  ['no end', pdf('').subarray(0, 40), 'malformed'],
])('looks into a PDF with %s', (_name, content, problem) => {
  expect(inspectFile('pdf', content).problem).toBe(problem);
});

/** A TIFF of pages that each name their size and the next page. */
const tiff = (...pages: readonly (readonly [number, number])[]): Buffer => {
  const head = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const directories = pages.map(([width, height], index) => {
    const page = Buffer.alloc(30);
    page.writeUInt16LE(2, 0);
    for (const [place, tag, value] of [
      [2, 256, width],
      [14, 257, height],
    ] as const) {
      page.writeUInt16LE(tag, place);
      page.writeUInt16LE(4, place + 2);
      page.writeUInt32LE(1, place + 4);
      page.writeUInt32LE(value, place + 8);
    }
    page.writeUInt32LE(index + 1 < pages.length ? 8 + (index + 1) * 30 : 0, 26);
    return page;
  });
  return Buffer.concat([head, ...directories]);
};

/** Its last page names itself as the next one. */
const circle = (): Buffer => {
  const content = tiff([10, 10]);
  content.writeUInt32LE(8, 8 + 26);
  return content;
};

const box = (type: string, ...inside: readonly Buffer[]): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + Buffer.concat(inside).length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...inside]);
};

const heic = (...sizes: readonly (readonly [number, number])[]): Buffer => {
  const properties = sizes.map(([width, height]) => {
    const size = Buffer.alloc(12);
    size.writeUInt32BE(width, 4);
    size.writeUInt32BE(height, 8);
    return box('ispe', size);
  });
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0heic')),
    box('meta', Buffer.alloc(4), box('iprp', box('ipco', ...properties))),
    box('mdat', Buffer.alloc(40)),
  ]);
};

it.each([
  ['png', png(4000, 3000), undefined],
  ['png', png(60_000, 60_000), 'pixels'],
  ['png', png(10, 10).subarray(0, 20), 'malformed'],
  ['jpeg', jpeg(4000, 3000), undefined],
  ['jpeg', jpeg(65_000, 65_000), 'pixels'],
  ['jpeg', jpeg(10, 10).subarray(0, 15), 'malformed'],
  ['tiff', tiff([4000, 3000], [4000, 3000]), undefined],
  ['tiff', tiff([60_000, 60_000]), 'pixels'],
  ['tiff', tiff(...Array.from({ length: 30 }, () => [4000, 3000] as const)), 'pixels'],
  ['tiff', tiff([10, 10]).subarray(0, 20), 'malformed'],
  ['tiff', circle(), 'malformed'],
  ['heic', heic([512, 512], [4032, 3024]), undefined],
  ['heic', heic([512, 512], [65_000, 65_000]), 'pixels'],
  ['heic', heic([10, 10]).subarray(0, 60), 'malformed'],
  ['heic', heic(), 'malformed'],
] as const)('looks at the size of a %s', (kind, content, problem) => {
  expect(inspectFile(kind, content).problem).toBe(problem);
});
