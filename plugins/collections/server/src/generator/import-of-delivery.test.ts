import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDelivery, type CanonicalMember } from '../domain/delivery';
import { memberCheck, plausibilityContext, type MemberFacts } from '../domain/plausibility';
import { shippedTable } from '../tables/shipped-table.fixture';
import { generateDelivery, type DefectRates, type ManifestEntry } from '.';

const KEY_DATE = '2026-11-15';
const context = plausibilityContext({ period: { from: '2026-11-01', to: '2026-11-30' }, keyDate: KEY_DATE });
const judging = { context, table: shippedTable('plausibility'), variant: 'flat' };
// How addresses are spelled is no defect, so the manifest is silent about KW-A-025.
const check = memberCheck({ severities: { 'KW-A-025': 'off' } });

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kw-generator-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function importDelivery(members: number, defects: DefectRates) {
  const options = { members, seed: 7, ik: '109500969', outDir: directory, keyDate: KEY_DATE, defects };
  const { path, manifestPath } = await generateDelivery(options);
  const delivery = await readDelivery(createReadStream(path));
  const read: CanonicalMember[] = [];
  const found: string[] = [];
  for await (const { members: batch, rejects } of delivery.batches) {
    read.push(...batch);
    found.push(...rejects.map(({ lineNumber, ruleId }) => `${lineNumber} ${ruleId} reject`));
  }
  const factsOf = factsWithin(read);
  for (const member of read) {
    const findings = check(member, judging, factsOf(member));
    found.push(...findings.map(({ ruleId, severity }) => `${member.lineNumber} ${ruleId} ${severity}`));
  }
  const manifest = JSON.parse(await readFile(manifestPath, 'utf8')) as { defects: ManifestEntry[] };
  return { found, defects: manifest.defects };
}

/** What the store tells of the rest of the delivery; of two memberships the later line is the one in question. */
function factsWithin(members: readonly CanonicalMember[]): (member: CanonicalMember) => MemberFacts {
  const firstByNumber = new Map<string, CanonicalMember>();
  const firstByKvnr = new Map<string | null, CanonicalMember>();
  for (const member of members) {
    if (!firstByNumber.has(member.memberNumber)) firstByNumber.set(member.memberNumber, member);
    if (!firstByKvnr.has(member.kvnr)) firstByKvnr.set(member.kvnr, member);
  }
  return (member) => {
    const sameKvnr = firstByKvnr.get(member.kvnr) ?? member;
    return {
      isRepeated: firstByNumber.get(member.memberNumber) !== member,
      otherMemberNumbers: sameKvnr.memberNumber === member.memberNumber ? [] : [sameKvnr.memberNumber],
    };
  };
}

test('the import finds nothing wrong with faultless members', async () => {
  expect((await importDelivery(5_000, 0)).found).toEqual([]);
});

test('the import finds every seeded defect by its rule, and nothing that was not seeded', async () => {
  const { found, defects } = await importDelivery(5_000, 0.3);
  const expected = defects.map(({ line, rule, outcome }) => `${line} ${rule} ${outcome}`);
  const seeded = new Set(defects.map(({ line }) => String(line)));
  expect(expected.filter((entry) => !found.includes(entry))).toEqual([]);
  expect(found.filter((entry) => !seeded.has(entry.split(' ')[0] ?? ''))).toEqual([]);
});

test('a seeded defect leads to no second finding that would weigh more', async () => {
  const { found, defects } = await importDelivery(5_000, 0.3);
  const weight = { hint: 0, park: 1, reject: 2 };
  const outcomes = new Map(defects.map(({ line, outcome }) => [String(line), outcome]));
  const heavier = found.filter((entry) => {
    const [line = '', , severity = 'hint'] = entry.split(' ');
    return weight[severity as keyof typeof weight] > weight[outcomes.get(line) ?? 'reject'];
  });
  expect(heavier).toEqual([]);
});
