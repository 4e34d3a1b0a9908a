import { hkdfSync, randomBytes } from 'node:crypto';
import { Transform } from 'node:stream';
import { decrypt, encrypt, nonceBytes, tagBytes, type Sealing } from './aes-gcm';
import type { DataKey } from './key-ring';

/**
 * A sealed file: `KWF1`, id of the key (8 bytes), salt (16 bytes), then frames of 64 KiB with a tag each. Every file has a key of its
 * own (HKDF over the salt), so that the nonce can count the frames: a frame that is missing, doubled or in another place is noticed,
 * and the mark of the last one tells a file that was cut off. The last frame also says which file it is, because the names of
 * some files are hashes that are known only at their end.
 */
const magic = Buffer.from('KWF1');
const keyIdBytes = 8;
const saltBytes = 16;
export const headerBytes = magic.length + keyIdBytes + saltBytes;
export const frameBytes = 64 * 1024;
export const sealedFrameBytes = frameBytes + tagBytes;

/** What a frame belongs to, besides its place. */
export interface FileOwner {
  tenant: string;
  /** Where the file belongs, e.g. `bank-files/x.xml`; asked at the end. */
  fileId: string | (() => string);
}

export const isSealed = (start: Buffer): boolean => start.length >= headerBytes && start.subarray(0, 4).equals(magic);
export const keyIdIn = (header: Buffer): string =>
  header.subarray(magic.length, magic.length + keyIdBytes).toString('hex');

/** Seals and opens frames by their place in the file. */
export interface FrameCipher {
  seal(index: number, isLast: boolean, content: Buffer): Buffer;
  /** @throws when anything about the frame is not as it was sealed */
  open(index: number, isLast: boolean, sealed: Buffer): Buffer;
}

export function frameCipher(header: Buffer, { key }: DataKey, owner: FileOwner): FrameCipher {
  const fileKey = Buffer.from(hkdfSync('sha256', key, header.subarray(-saltBytes), 'kassenwerk file', 32));
  const sealing = (index: number, isLast: boolean): Sealing => {
    const nonce = Buffer.alloc(nonceBytes);
    nonce.writeUInt32BE(index, nonceBytes - 5);
    nonce[nonceBytes - 1] = isLast ? 1 : 0;
    const fileId = !isLast ? '' : typeof owner.fileId === 'string' ? owner.fileId : owner.fileId();
    const text = isLast ? `${owner.tenant}\n${fileId}` : owner.tenant;
    return { key: fileKey, nonce, belongsTo: Buffer.concat([header, Buffer.from(text)]) };
  };
  return {
    seal: (index, isLast, content) => encrypt(content, sealing(index, isLast)),
    open: (index, isLast, sealed) => decrypt(sealed, sealing(index, isLast)),
  };
}

/** Size of the sealed file for a content of so many bytes. */
export const sealedBytes = (bytes: number): number =>
  headerBytes + bytes + tagBytes * Math.max(1, Math.ceil(bytes / frameBytes));

/** Size of the content of a sealed file of so many bytes. */
export const plainBytes = (sealed: number): number =>
  sealed - headerBytes - tagBytes * Math.ceil((sealed - headerBytes) / sealedFrameBytes);

/** Takes bytes in whatever pieces and gives whole frames; the last one only when it is told that there is no more. */
class Pieces {
  private parts: Buffer[] = [];
  private length = 0;

  constructor(private readonly size: number) {}

  add(part: Uint8Array): void {
    this.parts.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
    this.length += part.byteLength;
  }

  /** One frame is kept back: which is the last is known at the end. */
  *whole(): Generator<Buffer> {
    while (this.length > this.size) yield this.take();
  }

  take(): Buffer {
    const all = this.parts.length === 1 ? this.parts[0]! : Buffer.concat(this.parts);
    const rest = all.subarray(this.size);
    this.parts = rest.length > 0 ? [rest] : [];
    this.length = rest.length;
    return all.subarray(0, this.size);
  }
}

/** Encrypts what it is given piece by piece; what it answers is written in that order. */
export interface Sealer {
  update(bytes: Uint8Array): Buffer[];
  final(): Buffer[];
}

export function sealerOf(key: DataKey, owner: FileOwner): Sealer {
  const header = Buffer.concat([magic, Buffer.from(key.id, 'hex'), randomBytes(saltBytes)]);
  const cipher = frameCipher(header, key, owner);
  const pieces = new Pieces(frameBytes);
  let index = 0;
  let begun: Buffer[] = [header];
  const behindHeader = (frames: Buffer[]): Buffer[] => {
    const all = [...begun, ...frames];
    begun = [];
    return all;
  };
  return {
    update(bytes) {
      pieces.add(bytes);
      return behindHeader(Array.from(pieces.whole(), (frame) => cipher.seal(index++, false, frame)));
    },
    final: () => behindHeader([cipher.seal(index, true, pieces.take())]),
  };
}

/** The same for what flows through it; memory does not grow with the file. */
export function sealing(sealer: Sealer): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (const piece of sealer.update(chunk)) this.push(piece);
      done();
    },
    flush(done) {
      for (const piece of sealer.final()) this.push(piece);
      done();
    },
  });
}

/** Decrypts the frames behind the header. What has flowed out is genuine; that nothing is missing is known at the end. */
export function opening(cipher: FrameCipher): Transform {
  const pieces = new Pieces(sealedFrameBytes);
  let index = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      pieces.add(chunk);
      try {
        for (const frame of pieces.whole()) this.push(cipher.open(index++, false, frame));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        this.push(cipher.open(index, true, pieces.take()));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
