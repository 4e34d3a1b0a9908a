import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDelivery, type ManifestEntry } from '../../generator';
import { readDelivery, type CanonicalMember } from '../delivery';
import { memberCheck, plausibilityContext, verdictOf, type MemberFacts } from '.';

const keyDate = '2026-11-15';
const check = memberCheck();
const context = plausibilityContext({ period: { from: '2026-01-01', to: '2026-12-31' }, keyDate });

let directory: string;
beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'kw-plausibility-'))));
afterAll(() => rm(directory, { recursive: true, force: true }));

/** What the import works out in the database: who came before in the same delivery. */
function factsOf(members: readonly CanonicalMember[]): Map<number, MemberFacts> {
  const seen = { memberNumbers: new Set<string>(), kvnrs: new Map<string, string>() };
  const facts = new Map<number, MemberFacts>();
  for (const { lineNumber, memberNumber, kvnr } of members) {
    const other = seen.kvnrs.get(kvnr ?? '');
    facts.set(lineNumber, {
      isRepeated: seen.memberNumbers.has(memberNumber),
      otherMemberNumbers: other === undefined || other === memberNumber ? [] : [other],
    });
    seen.memberNumbers.add(memberNumber);
    if (kvnr !== null) seen.kvnrs.set(kvnr, memberNumber);
  }
  return facts;
}

async function deliver() {
  const options = { members: 4_000, seed: 8, ik: '109500969', outDir: directory, keyDate, defects: 0.4 };
  const { path, manifestPath } = await generateDelivery(options);
  const delivery = await readDelivery(createReadStream(path));
  const members: CanonicalMember[] = [];
  const rejectedLines = new Set<number>();
  for await (const batch of delivery.batches) {
    members.push(...batch.members);
    for (const { lineNumber } of batch.rejects) rejectedLines.add(lineNumber);
  }
  const { defects } = JSON.parse(await readFile(manifestPath, 'utf8')) as { defects: ManifestEntry[] };
  return { members, rejectedLines, defects: new Map(defects.map((entry) => [entry.line, entry])) };
}

it('finds every seeded defect by its rule and nothing in anybody else', async () => {
  const { members, rejectedLines, defects } = await deliver();
  const facts = factsOf(members);
  const verdicts = { park: 'parked', reject: 'rejected', hint: 'accepted' } as const;
  const missed: unknown[] = [];
  for (const member of members) {
    const findings = check(member, context, facts.get(member.lineNumber));
    const defect = defects.get(member.lineNumber);
    const rules = findings.map((finding) => finding.ruleId as string);
    const isRight = defect
      ? rules.includes(defect.rule) && verdictOf(findings) === verdicts[defect.outcome]
      : findings.length === 0;
    if (!isRight) missed.push({ line: member.lineNumber, kind: defect?.kind, rules });
  }
  expect(missed).toEqual([]);
  expect([...defects.values()].filter(({ rule }) => rule === 'KW-D-001').map(({ line }) => line)).toEqual([
    ...rejectedLines,
  ]);
});
