import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  frameBytes,
  frameCipher,
  headerBytes,
  isSealed,
  keyIdIn,
  opening,
  plainBytes,
  sealedBytes,
  sealerOf,
  sealing,
  type FileOwner,
} from './file-frames';

const key = { id: 'a1b2c3d4e5f60718', key: randomBytes(32) };
const owner: FileOwner = { tenant: 'nordlicht', fileId: 'deliveries/a.csv' };
const sealed = (content: Buffer, of: FileOwner = owner) =>
  buffer(Readable.from(piecesOf(content), { objectMode: false }).pipe(sealing(sealerOf(key, of))));
const opened = (file: Buffer, of: FileOwner = owner, by = key) =>
  buffer(
    Readable.from(piecesOf(file.subarray(headerBytes)), { objectMode: false }).pipe(
      opening(frameCipher(file.subarray(0, headerBytes), by, of)),
    ),
  );

/** Pieces of odd sizes, as files and sockets hand them out. */
function* piecesOf(content: Buffer): Generator<Buffer> {
  for (let at = 0, size = 1; at < content.length; at += size, size = (size * 7 + 3) % 100_003)
    yield content.subarray(at, at + size);
}

const frame = frameBytes + 16;
const frameAt = (file: Buffer, index: number) =>
  file.subarray(headerBytes + index * frame, headerBytes + (index + 1) * frame);

describe('a sealed file', () => {
  it.each([0, 1, frameBytes - 1, frameBytes, frameBytes + 1, 3 * frameBytes, 1_000_003])(
    'comes back whole at %i bytes',
    async (size) => {
      const content = randomBytes(size);
      const file = await sealed(content);
      expect(isSealed(file)).toBe(true);
      expect(keyIdIn(file)).toBe(key.id);
      expect((await opened(file)).equals(content)).toBe(true);
      expect([file.length, plainBytes(file.length)]).toEqual([sealedBytes(size), size]);
    },
  );

  it('looks different each time and shows nothing of its content', async () => {
    const content = Buffer.from('Erika Mustermann'.repeat(10));
    const [one, other] = await Promise.all([sealed(content), sealed(content)]);
    expect(one!.equals(other!)).toBe(false);
    expect(one!.includes('Mustermann')).toBe(false);
  });

  it('is refused with another key', async () => {
    const file = await sealed(randomBytes(100));
    await expect(opened(file, owner, { ...key, key: randomBytes(32) })).rejects.toThrow();
  });

  it.each([5, headerBytes - 1, headerBytes, headerBytes + frame, headerBytes + 2 * frame + 99])(
    'is refused when a bit at byte %i has flipped',
    async (at) => {
      const file = await sealed(randomBytes(2 * frameBytes + 100));
      file[at]! ^= 1;
      await expect(opened(file)).rejects.toThrow();
    },
  );

  it('is refused when its end is missing, also between two frames', async () => {
    const file = await sealed(randomBytes(3 * frameBytes));
    for (const cut of [1, 16, frame, 2 * frame, 3 * frame])
      await expect(opened(file.subarray(0, file.length - cut))).rejects.toThrow();
  });

  it('is refused when frames have changed places, are doubled or missing', async () => {
    const file = await sealed(randomBytes(3 * frameBytes + 50));
    const header = file.subarray(0, headerBytes);
    const last = file.subarray(headerBytes + 3 * frame);
    const frames = [0, 1, 2].map((index) => frameAt(file, index));
    for (const order of [
      [1, 0, 2],
      [0, 0, 1, 2],
      [0, 2],
    ])
      await expect(opened(Buffer.concat([header, ...order.map((one) => frames[one]!), last]))).rejects.toThrow();
  });

  it('is refused in the place of another fund’s file or of another file', async () => {
    const file = await sealed(randomBytes(2 * frameBytes));
    await expect(opened(file, { ...owner, tenant: 'albtal' })).rejects.toThrow();
    await expect(opened(file, { ...owner, fileId: 'deliveries/b.csv' })).rejects.toThrow();
  });

  it('may learn its name with its last byte', async () => {
    let name = 'unknown';
    const file = sealed(randomBytes(frameBytes + 1), { tenant: owner.tenant, fileId: () => name });
    name = 'deliveries/a.csv';
    expect((await opened(await file)).length).toBe(frameBytes + 1);
  });
});
