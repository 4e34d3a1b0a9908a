import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sealer } from '@kassenwerk/kernel';
import { openFileTarget } from './file-target';

/** Marks what it has sealed instead of hiding it. */
const sealer = (): Sealer => ({
  update: (bytes) => [Buffer.from(bytes)],
  final: () => [Buffer.from('.')],
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kassenwerk-target-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('openFileTarget', () => {
  it('shows a file only when it is whole', async () => {
    const target = await openFileTarget(join(folder, 'debit.xml'), sealer());
    await target.write(Buffer.from('first '));
    await target.write(Buffer.from('second'));
    await target.close();
    expect(await readdir(folder)).toEqual(['debit.xml.part']);
    await target.publish();
    expect(await readdir(folder)).toEqual(['debit.xml']);
    expect(await readFile(target.path, 'utf8')).toBe('first second.');
  });

  it.each(['open', 'closed', 'published'])('leaves nothing of a discarded file that was %s', async (state) => {
    const target = await openFileTarget(join(folder, 'debit.xml'), sealer());
    await target.write(Buffer.from('text'));
    if (state !== 'open') await target.close();
    if (state === 'published') await target.publish();
    await target.discard();
    await target.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves an older file of the same name alone until it is replaced', async () => {
    await writeFile(join(folder, 'debit.xml'), 'older');
    const target = await openFileTarget(join(folder, 'debit.xml'), sealer());
    await target.write(Buffer.from('newer'));
    await target.discard();
    expect(await readFile(target.path, 'utf8')).toBe('older');
  });

  it('starts anew over what a crash left behind', async () => {
    const crashed = await openFileTarget(join(folder, 'debit.xml'), sealer());
    await crashed.write(Buffer.from('a long piece of the first attempt'));
    await crashed.close();
    const target = await openFileTarget(join(folder, 'debit.xml'), sealer());
    await target.write(Buffer.from('short'));
    await target.close();
    await target.publish();
    expect(await readFile(target.path, 'utf8')).toBe('short.');
  });
});
