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

/** What a frame belongs to, besides its place. */
export interface FileOwner {
  tenant: string;
  /** Where the file belongs, e.g. `bank-files/x.xml`; asked at the end. */
  fileId: string | (() => string);
}

export const isSealed = (start: Buffer): boolean => start.length >= headerBytes && start.subarray(0, 4).equals(magic);
export const keyIdIn = (header: Buffer): string =>
  header.subarray(magic.length, magic.length + keyIdBytes).toString('hex');

interface Frames {
  header: Buffer;
  sealing(isLast: boolean): Sealing;
}

function framesOf(header: Buffer, { key }: DataKey, owner: FileOwner): Frames {
  const fileKey = Buffer.from(hkdfSync('sha256', key, header.subarray(-saltBytes), 'kassenwerk file', 32));
  let count = 0;
  return {
    header,
    sealing(isLast) {
      const nonce = Buffer.alloc(nonceBytes);
      nonce.writeUInt32BE(count, nonceBytes - 5);
      nonce[nonceBytes - 1] = isLast ? 1 : 0;
      count += 1;
      const fileId = typeof owner.fileId === 'string' ? owner.fileId : isLast ? owner.fileId() : '';
      const text = isLast ? `${owner.tenant}\n${fileId}` : owner.tenant;
      return { key: fileKey, nonce, belongsTo: Buffer.concat([header, Buffer.from(text)]) };
    },
  };
}

/** Takes bytes in whatever pieces and hands out pieces of one size; the last is what `rest` gives. */
class Pieces {
  private parts: Buffer[] = [];
  length = 0;

  add(part: Buffer): void {
    this.parts.push(part);
    this.length += part.length;
  }

  take(size: number): Buffer {
    const all = this.parts.length === 1 ? this.parts[0]! : Buffer.concat(this.parts);
    const rest = all.subarray(size);
    this.parts = rest.length > 0 ? [rest] : [];
    this.length = rest.length;
    return all.subarray(0, size);
  }
}

/** Encrypts what flows through it; memory does not grow with the file. */
export function sealing(key: DataKey, owner: FileOwner): Transform {
  const header = Buffer.concat([magic, Buffer.from(key.id, 'hex'), randomBytes(saltBytes)]);
  const frames = framesOf(header, key, owner);
  const pieces = new Pieces();
  let isBegun = false;
  const begin = (stream: Transform) => {
    if (!isBegun) stream.push(header);
    isBegun = true;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      begin(this);
      pieces.add(chunk);
      // One frame is kept back: which is the last is known at the end.
      while (pieces.length > frameBytes) this.push(encrypt(pieces.take(frameBytes), frames.sealing(false)));
      done();
    },
    flush(done) {
      begin(this);
      this.push(encrypt(pieces.take(frameBytes), frames.sealing(true)));
      done();
    },
  });
}

/** Decrypts the frames behind the header. What has flowed out is genuine; that nothing is missing is known at the end. */
export function opening(header: Buffer, key: DataKey, owner: FileOwner): Transform {
  const frames = framesOf(header, key, owner);
  const pieces = new Pieces();
  const size = frameBytes + tagBytes;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      pieces.add(chunk);
      try {
        while (pieces.length > size) this.push(decrypt(pieces.take(size), frames.sealing(false)));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        this.push(decrypt(pieces.take(size), frames.sealing(true)));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
