import { deflateSync } from 'node:zlib';

/** A PDF of empty pages, as small as one can be. */
export function pdfOf(pages: number, { encrypted = false, compressed = false } = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
  const tree = `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`;
  const objects = compressed
    ? [objectStream([tree, ...Array<string>(pages).fill(page)].join('\n'))]
    : [
        `2 0 obj\n${tree}\nendobj`,
        ...Array.from({ length: pages }, (_, index) => `${index + 3} 0 obj\n${page}\nendobj`),
      ];
  const trailer = `trailer\n<< /Root 1 0 R${encrypted ? ' /Encrypt 99 0 R' : ''} >>\nstartxref\n9\n%%EOF\n`;
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n', 'latin1'),
    ...objects.map((one) =>
      Buffer.concat([Buffer.isBuffer(one) ? one : Buffer.from(one, 'latin1'), Buffer.from('\n')]),
    ),
    Buffer.from(trailer, 'latin1'),
  ]);
}

function objectStream(content: string): Buffer {
  const packed = deflateSync(Buffer.from(content, 'latin1'));
  const head = `9 0 obj\n<< /Type /ObjStm /N 1 /First 0 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream\nendobj', 'latin1')]);
}

const point = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

/** One grey point; its head may speak of more. */
export function pngOf(side = 1): Buffer {
  const content = Buffer.from(point, 'base64');
  content.writeUInt32BE(side, 16);
  content.writeUInt32BE(side, 20);
  return content;
}
