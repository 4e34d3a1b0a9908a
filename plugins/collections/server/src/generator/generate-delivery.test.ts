import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCivilDate, isValidKvnr, mod97 } from '@kassenwerk/kernel';
import { readDelivery, type CanonicalMember } from '../domain/delivery';
import { allDefectKinds, generateDelivery, type GenerateDeliveryOptions, type ManifestEntry } from '.';

const IK = '109500969';
const KEY_DATE = '2026-11-15';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kw-generator-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const generate = (options: Partial<GenerateDeliveryOptions> = {}) =>
  generateDelivery({ members: 500, seed: 1, ik: IK, outDir: directory, keyDate: KEY_DATE, ...options });

async function read(path: string) {
  const delivery = await readDelivery(createReadStream(path));
  const members: CanonicalMember[] = [];
  const rejectedLines: number[] = [];
  for await (const batch of delivery.batches) {
    members.push(...batch.members);
    rejectedLines.push(...batch.rejects.map(({ lineNumber }) => lineNumber));
  }
  return { members, rejectedLines, control: delivery.control };
}

const hasRightCheckDigits = (iban: string) => mod97(iban.slice(4) + iban.slice(0, 4)) === 1;

async function manifestOf(path: string) {
  return JSON.parse(await readFile(path, 'utf8')) as {
    defects: ManifestEntry[];
    counts: Record<string, number>;
    delta: object;
  };
}

describe('a delivery without defects', () => {
  test('is read completely, and every member is in order', async () => {
    const { path, defects } = await generate({ members: 2_000, defects: 0 });
    const { members, rejectedLines, control } = await read(path);
    expect(defects).toEqual({});
    expect(control).toMatchObject({ ik: IK, memberCount: 2_000, charset: 'UTF-8' });
    expect(rejectedLines).toEqual([]);
    expect(new Set(members.map(({ kvnr }) => kvnr)).size).toBe(2_000);
    expect(new Set(members.map(({ memberNumber }) => memberNumber)).size).toBe(2_000);
    for (const member of members) {
      expect(member.invalidFields).toEqual([]);
      expect(member.characterIssue).toBeNull();
      expect(isValidKvnr(member.kvnr ?? '')).toBe(true);
      expect(isCivilDate(member.birthDate) && member.birthDate <= '2006-01-01').toBe(true);
      expect(isCivilDate(member.membershipStart) && member.membershipStart <= KEY_DATE).toBe(true);
      if (member.paymentMethod === 'directDebit') {
        expect(hasRightCheckDigits(member.iban ?? '')).toBe(true);
        expect(member.mandateStatus).toBe('valid');
        expect(isCivilDate(member.mandateSignedOn) && member.mandateSignedOn < KEY_DATE).toBe(true);
      }
    }
  });

  test.each(['ISO-8859-15', 'WINDOWS-1252'] as const)('keeps its umlauts in %s with CRLF', async (charset) => {
    const { path } = await generate({ charset, lineEnd: 'CRLF', defects: 0 });
    const { members } = await read(path);
    expect(members).toHaveLength(500);
    expect(members.some(({ lastName }) => lastName?.includes('ü'))).toBe(true);
    expect(members.every(({ characterIssue }) => characterIssue === null)).toBe(true);
  });
});

describe('seeded defects', () => {
  test('every kind occurs, and the manifest names line and member of each', async () => {
    const { path, manifestPath, defects } = await generate({ members: 3_000, defects: 0.4 });
    const { members, rejectedLines } = await read(path);
    const manifest = await manifestOf(manifestPath);
    expect(Object.keys(manifest.counts).sort()).toEqual([...allDefectKinds].sort());
    expect(manifest.counts).toEqual(defects);
    const byLine = new Map(members.map((member) => [member.lineNumber, member]));
    for (const { line, kind, memberNumber, relatedLine } of manifest.defects) {
      if (kind === 'columnCount') expect(rejectedLines).toContain(line);
      else expect(byLine.get(line)?.memberNumber).toBe(memberNumber);
      if (kind === 'duplicateInDelivery') expect(byLine.get(relatedLine ?? 0)?.memberNumber).toBe(memberNumber);
      if (kind === 'doubleMembership') expect(byLine.get(relatedLine ?? 0)?.kvnr).toBe(byLine.get(line)?.kvnr);
    }
  });

  test('lost characters are noticed in each character set', async () => {
    for (const charset of ['UTF-8', 'ISO-8859-15', 'WINDOWS-1252'] as const) {
      const { path, manifestPath } = await generate({ charset, defects: { characterGarbage: 0.1 } });
      const { members } = await read(path);
      const expected = (await manifestOf(manifestPath)).defects.map(({ line }) => line);
      expect(expected.length).toBeGreaterThan(20);
      expect(members.filter((m) => m.characterIssue === 'garbage').map((m) => m.lineNumber)).toEqual(expected);
    }
  });

  test('change nobody but their own line', async () => {
    const clean = (await readFile((await generate({ defects: 0 })).path, 'utf8')).split('\n');
    const { path, manifestPath } = await generate({ defects: 0.2 });
    const damaged = (await readFile(path, 'utf8')).split('\n');
    const lines = new Set((await manifestOf(manifestPath)).defects.map(({ line }) => line));
    damaged.forEach((text, index) => {
      if (index > 0 && !lines.has(index + 1)) expect(text).toBe(clean[index]);
    });
  });

  test('shares beyond the whole are refused', async () => {
    await expect(generate({ defects: 1.1 })).rejects.toMatchObject({ code: 'KW_GENERATOR_DEFECTS' });
  });
});

test('the same seed gives the same bytes, another one other people', async () => {
  const first = await readFile((await generate()).path);
  expect((await readFile((await generate()).path)).equals(first)).toBe(true);
  expect((await readFile((await generate({ seed: 2 })).path)).equals(first)).toBe(false);
});

test('a later revision has as many new, gone and changed members as it says', async () => {
  const before = (await read((await generate({ members: 2_000, defects: 0, sequence: 1 })).path)).members;
  const next = await generate({ members: 2_000, defects: 0, sequence: 2, revision: 1 });
  const after = (await read(next.path)).members;
  const known = new Map(before.map((member) => [member.memberNumber, { ...member, lineNumber: 0 }]));
  const stayed = after.filter(({ memberNumber }) => known.has(memberNumber));
  const changed = stayed.filter(
    (member) => JSON.stringify({ ...member, lineNumber: 0 }) !== JSON.stringify(known.get(member.memberNumber)),
  );
  expect(next.delta).toEqual({ new: 10, left: 10, changed: changed.length });
  expect(after.length - stayed.length).toBe(10);
  expect(changed.length).toBeGreaterThan(20);
});

test('wrong options are refused before anything is written', async () => {
  await expect(generate({ members: 0 })).rejects.toMatchObject({ code: 'KW_GENERATOR_MEMBERS' });
  await expect(generate({ ik: '123456789' })).rejects.toMatchObject({ code: 'KW_GENERATOR_IK' });
  await expect(generate({ keyDate: '2026-02-30' })).rejects.toMatchObject({ code: 'KW_GENERATOR_KEY_DATE' });
  expect(await readdir(directory)).toEqual([]);
});
