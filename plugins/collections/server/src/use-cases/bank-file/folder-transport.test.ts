import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Handover } from './bank-transport';
import { folderTransport } from './folder-transport';

const content = '<Document/>';
const sha256 = createHash('sha256').update(content).digest('hex');

let folder: string;
let handover: Handover;
const built = () => join(folder, 'built.xml');
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kassenwerk-transport-'));
  handover = { messageId: 'ZB202612-1', open: async () => createReadStream(built()), sha256 };
  await writeFile(built(), content);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const outgoing = () => readdir(join(folder, 'outgoing'));

it('hands a file over whole and once', async () => {
  const transport = folderTransport(folder);
  expect(await transport.handOver(handover)).toBe('handedOver');
  expect(await readFile(join(folder, 'outgoing', 'ZB202612-1.xml'), 'utf8')).toBe(content);
  expect(await transport.handOver(handover)).toBe('alreadyHandedOver');
  expect(await readdir(join(folder, 'sending'))).toEqual([]);
});

it('does not hand over again what the bank has taken away', async () => {
  const transport = folderTransport(folder);
  await transport.handOver(handover);
  await rm(join(folder, 'outgoing', 'ZB202612-1.xml'));
  expect(await transport.handOver(handover)).toBe('alreadyHandedOver');
  expect(await outgoing()).toEqual([]);
});

it('hands nothing over when the file is not the one that was released', async () => {
  await writeFile(built(), `${content} `);
  expect(await folderTransport(folder).handOver(handover)).toBe('changed');
  expect(await outgoing()).toEqual([]);
  expect(await readdir(join(folder, 'sent'))).toEqual([]);
});

it.each([
  ['while it was copying', async () => writeFile(join(folder, 'sending', 'ZB202612-1.xml'), '<Docu')],
  [
    'after it had noted the copy',
    async () => {
      const copy = join(folder, 'sending', 'ZB202612-1.xml');
      await writeFile(copy, content);
      await link(copy, join(folder, 'sent', 'ZB202612-1.xml'));
    },
  ],
])('finishes a hand-over that broke off %s', async (_when, breakOff) => {
  for (const sub of ['sending', 'sent', 'outgoing']) await mkdir(join(folder, sub));
  await breakOff();
  expect(await folderTransport(folder).handOver(handover)).toBe('handedOver');
  expect(await readFile(join(folder, 'outgoing', 'ZB202612-1.xml'), 'utf8')).toBe(content);
});

it('knows that a hand-over had happened before it could be recorded', async () => {
  for (const sub of ['sending', 'sent', 'outgoing']) await mkdir(join(folder, sub));
  const copy = join(folder, 'sending', 'ZB202612-1.xml');
  await writeFile(copy, content);
  await link(copy, join(folder, 'sent', 'ZB202612-1.xml'));
  await rename(copy, join(folder, 'outgoing', 'ZB202612-1.xml'));
  expect(await folderTransport(folder).handOver(handover)).toBe('alreadyHandedOver');
});
