import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { ReaderLimits } from './limits';
import { readBankAnswer } from './read-bank-answer';

const STATEMENT_TEXT = '<Stmt><Id>1</Id></Stmt>';
const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08';

describe('hostile and broken files are refused with a code', () => {
  test.each<[string, string | Buffer, string]>([
    [
      'an external entity (XXE)',
      `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${document('&x;')}`,
      'KW_BANK_XML_DOCTYPE',
    ],
    [
      'an entity bomb (billion laughs)',
      `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${document('&c;')}`,
      'KW_BANK_XML_DOCTYPE',
    ],
    [
      'a quadratic blow-up',
      `<!DOCTYPE d [<!ENTITY a "${'a'.repeat(50_000)}">]>${document('&a;'.repeat(1_000))}`,
      'KW_BANK_XML_DOCTYPE',
    ],
    ['a DOCTYPE before a second document', `${document()}<!DOCTYPE d>${document()}`, 'KW_BANK_XML_DOCTYPE'],
    ['an entity nobody declared', document('<Stmt><Id>&secret;</Id></Stmt>'), 'KW_BANK_XML_DOCTYPE'],
    ['deep nesting', document('<a>'.repeat(500)), 'KW_BANK_XML_TOO_DEEP'],
    ['an endless text', document(`<Stmt><Id>${'x'.repeat(1_200_000)}</Id></Stmt>`), 'KW_BANK_XML_TEXT_TOO_LONG'],
    ['an endless comment', document(`<!--${'x'.repeat(1_200_000)}-->`), 'KW_BANK_XML_TEXT_TOO_LONG'],
    ['an endless attribute', document(`<Stmt a="${'x'.repeat(1_200_000)}"/>`), 'KW_BANK_XML_TEXT_TOO_LONG'],
    ['a file that breaks off', document().slice(0, -20), 'KW_BANK_XML_MALFORMED'],
    ['crossed tags', document('<Stmt><Id>1</Stmt></Id>'), 'KW_BANK_XML_MALFORMED'],
    ['text after the end', `${document()} and more`, 'KW_BANK_XML_MALFORMED'],
    ['bytes that are no UTF-8', Buffer.from(document('<Stmt><Id>\xfc</Id></Stmt>'), 'latin1'), 'KW_BANK_XML_ENCODING'],
    ['an unknown encoding', `<?xml version="1.0" encoding="ebcdic"?>${document()}`, 'KW_BANK_XML_ENCODING'],
    ['an empty file', '', 'KW_BANK_FILE_EMPTY'],
    ['a file of blanks', ' \n ', 'KW_BANK_FILE_EMPTY'],
    ['an XML declaration alone', '<?xml version="1.0"?>', 'KW_BANK_FILE_EMPTY'],
    ['an HTML page', '<!DOCTYPE html><html><body>Bitte melden Sie sich an</body></html>', 'KW_BANK_NOT_XML'],
    ['a PDF', '%PDF-1.7 …', 'KW_BANK_NOT_XML'],
    ['an MT940 statement', ':20:STARTUMS\r\n:25:', 'KW_BANK_NOT_XML'],
    ['a CSV file', 'Konto;Betrag\n1;2\n', 'KW_BANK_NOT_XML'],
    [
      'another message',
      '<Document xmlns="urn:x:pain.001.001.09"><CstmrCdtTrfInitn/></Document>',
      'KW_BANK_MESSAGE_UNKNOWN',
    ],
    ['any other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'KW_BANK_MESSAGE_UNKNOWN'],
    ['a damaged ZIP', Buffer.from('PK\x03\x04 but no archive'), 'KW_BANK_ZIP_BROKEN'],
  ])('%s', async (_what, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code });
  });

  test('the refusal names line and column but nothing of the content', async () => {
    const refusal = await read(document('<Stmt>\n<Id>Erika Mustermann</Nm></Stmt>')).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'KW_BANK_XML_MALFORMED', details: { file: 'answer.xml', line: 2 } });
    expect(JSON.stringify(refusal) + String(refusal)).not.toMatch(/Mustermann/);
  });
});

describe('ZIP files are bounded', () => {
  const bomb = document(`<!-- ${'x'.repeat(500_000)} -->`.repeat(10));

  test('a ZIP bomb is noticed while it unpacks', async () => {
    const zip = await zipOf({ 'a.xml': bomb });
    await expect(read(zip)).rejects.toMatchObject({ code: 'KW_BANK_ZIP_RATIO', kind: 'tooLarge' });
  });

  test('the sum of all files in it counts', async () => {
    const zip = await zipOf({ 'a.xml': document(), 'b.xml': document() });
    await expect(read(zip, { maxInflatedBytes: document().length + 1 })).rejects.toMatchObject({
      code: 'KW_BANK_ZIP_TOO_LARGE',
    });
  });

  test('so does the number of files', async () => {
    const zip = await zipOf({ 'a.xml': document(), 'b.xml': document() });
    await expect(read(zip, { maxZipEntries: 1 })).rejects.toMatchObject({ code: 'KW_BANK_ZIP_TOO_MANY' });
  });

  test('a ZIP in a ZIP is refused', async () => {
    const inner = await zipOf({ 'a.xml': document() });
    await expect(read(await zipOf({ 'inner.zip': inner }))).rejects.toMatchObject({ code: 'KW_BANK_ZIP_NESTED' });
  });

  test('so is one with something else in it', async () => {
    const zip = await zipOf({ 'a.xml': document(), 'manual.pdf': '%PDF-1.7' });
    await expect(read(zip)).rejects.toMatchObject({ code: 'KW_BANK_NOT_XML' });
  });

  test('and one that was cut off, also when it is read from disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kassenwerk-bank-'));
    try {
      const path = join(folder, 'cut.zip');
      const zip = await zipOf({ 'a.xml': document() });
      writeFileSync(path, zip.subarray(0, zip.length - 30));
      await expect(readAll(readBankAnswer(path, { name: 'cut.zip' }))).rejects.toMatchObject({
        code: 'KW_BANK_ZIP_BROKEN',
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('and one whose content was changed without its checksum', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(document('<Stmt><Id>100</Id></Stmt>')), 'a.xml', { compress: false });
    zip.end();
    const packed = await buffer(zip.outputStream);
    packed.write('900', packed.indexOf('100</Id>'));
    await expect(read(packed)).rejects.toMatchObject({ code: 'KW_BANK_ZIP_BROKEN' });
  });

  test('a streamed ZIP larger than memory allows is refused', async () => {
    const zip = await zipOf({ 'a.xml': document() });
    await expect(read(zip, { maxStreamedZipBytes: 10 })).rejects.toMatchObject({ code: 'KW_BANK_ZIP_TOO_LARGE' });
  });
});

function document(content = STATEMENT_TEXT): string {
  return `<Document xmlns="${NAMESPACE}"><BkToCstmrStmt>${content}</BkToCstmrStmt></Document>`;
}

async function zipOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

function read(content: string | Buffer, limits: Partial<ReaderLimits> = {}): Promise<number> {
  return readAll(readBankAnswer(Readable.from([Buffer.from(content)]), { name: 'answer.xml', limits }));
}

async function readAll(parts: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const part of parts) if (part) count += 1;
  return count;
}
