import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isCivilDate, isValidIk, fail, type CivilDate } from '@kassenwerk/kernel';
import { formatControlRecord, type Charset } from '../domain/delivery';
import { BlockWriter } from './block-writer';
import { defectLottery, type DefectRates } from './defect-rates';
import { encodeDelivery } from './delivery-encoding';
import { headerLine } from './delivery-record';
import { ManifestWriter, type DefectCounts, type ExpectedDelta } from './manifest';
import { memberLines } from './member-lines';
import { population } from './population';
import { hashText } from './seeded-random';

export interface GenerateDeliveryOptions {
  /** Member lines of the delivery, defects included. */
  members: number;
  /** Same seed, same ik: the same people. */
  seed: string | number;
  /** Institution code of the fund. */
  ik: string;
  outDir: string;
  /** Day of the delivery. Faultless members owe for every collection period that contains it. */
  keyDate: CivilDate;
  /** Default: 3 % of the lines, all kinds. */
  defects?: DefectRates;
  /** Number of the delivery on its day, default 1. */
  sequence?: number;
  charset?: Charset;
  lineEnd?: 'LF' | 'CRLF';
  /** 0 (default) is the first delivery; each further one has somewhat changed people, see `moveShare` and `turnoverShare`. */
  revision?: number;
  moveShare?: number;
  turnoverShare?: number;
  onProgress?: (lines: number) => void;
}

export interface GeneratedDelivery {
  path: string;
  manifestPath: string;
  members: number;
  bytes: number;
  defects: DefectCounts;
  delta: ExpectedDelta;
}

const PROGRESS_LINES = 10_000;

/**
 * Writes a delivery (format v1) of synthetic people and beside it `<name>.manifest.json`, which lists every seeded defect with
 * the rule that must find it. Same options, same bytes. Memory does not grow with the number of members; nothing with the final
 * names is left when it fails.
 */
export async function generateDelivery(options: GenerateDeliveryOptions): Promise<GeneratedDelivery> {
  const { members, ik, keyDate, outDir, charset = 'UTF-8', sequence = 1, revision = 0 } = options;
  checkOptions(options);
  const lottery = defectLottery(options.defects ?? 0.03);
  const seed = (hashText(String(options.seed)) ^ hashText(ik)) >>> 0;
  const { moveShare = 0.02, turnoverShare = 0.005 } = options;
  const people = population({ seed, members, revision, moveShare, turnoverShare });
  const nextLine = memberLines({ seed, population: people, keyDate, lottery, isUnicode: charset === 'UTF-8' });

  await mkdir(outDir, { recursive: true });
  const name = `KW_${ik}_${keyDate.replaceAll('-', '')}_${sequence}`;
  const path = join(outDir, `${name}.csv`);
  const manifestPath = join(outDir, `${name}.manifest.json`);
  const lineEnd = options.lineEnd === 'CRLF' ? '\r\n' : '\n';
  const control = { ik, createdOn: keyDate, sequence, charset, memberCount: members };
  const checksum = createHash('sha256');
  let isBody = false;
  const file = await BlockWriter.create(
    path,
    (text) => encodeDelivery(text, charset),
    (block) => void (isBody && checksum.update(block)),
  );
  const head = { file: `${name}.csv`, ik, seed: String(options.seed), keyDate, members, revision };
  const manifest = await ManifestWriter.create(manifestPath, head);
  const delta: ExpectedDelta = { new: people.newcomers, left: people.newcomers, changed: 0 };
  try {
    // The checksum is known at the end only; its place is kept, as it always has the same length.
    await file.push(formatControlRecord({ ...control, checksum: '0'.repeat(64) }) + lineEnd);
    await file.flush();
    isBody = true;
    await file.push(headerLine + lineEnd);
    for (let place = 0; place < members; place++) {
      const { text, entry, hasMoved } = nextLine(place);
      if (hasMoved) delta.changed++;
      const manifestWritten = entry && manifest.add(entry);
      if (manifestWritten) await manifestWritten;
      const written = file.push(text + lineEnd);
      if (written) await written;
      if ((place + 1) % PROGRESS_LINES === 0) options.onProgress?.(place + 1);
    }
    await file.flush();
    isBody = false;
    await file.patch(0, formatControlRecord({ ...control, checksum: checksum.digest('hex') }));
    await manifest.finish(delta);
    await file.finish();
  } catch (error) {
    await Promise.all([file.abandon(), manifest.abandon()]);
    throw error;
  }
  return { path, manifestPath, members, bytes: file.bytes, defects: manifest.counts, delta };
}

function checkOptions({ members, ik, keyDate }: GenerateDeliveryOptions): void {
  if (!Number.isInteger(members) || members < 1 || members > 10_000_000) {
    throw fail('invalid', 'KW_GENERATOR_MEMBERS', {
      de: 'Die Anzahl der Mitglieder muss zwischen 1 und 10.000.000 liegen.',
      en: 'The number of members must lie between 1 and 10,000,000.',
    });
  }
  if (!isValidIk(ik)) {
    throw fail('invalid', 'KW_GENERATOR_IK', {
      de: 'Das Institutionskennzeichen muss aus neun Ziffern mit richtiger Prüfziffer bestehen.',
      en: 'The institution code must be nine digits with a right check digit.',
    });
  }
  if (!isCivilDate(keyDate) || keyDate < '2024-01-01' || keyDate > '2050-12-31') {
    throw fail('invalid', 'KW_GENERATOR_KEY_DATE', {
      de: 'Der Stichtag muss als JJJJ-MM-TT zwischen 2024 und 2050 liegen.',
      en: 'The key date must lie between 2024 and 2050, written YYYY-MM-DD.',
    });
  }
}
