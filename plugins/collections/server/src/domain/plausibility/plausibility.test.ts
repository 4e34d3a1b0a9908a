import type { CanonicalMember } from '../delivery/canonical-member';
import { faultlessMember } from './member.fixture';
import { shippedTable } from '../../tables/shipped-table.fixture';
import {
  memberCheck,
  plausibilityContext,
  plausibilityRules,
  ruleIds,
  verdictOf,
  type Judging,
  type MemberFacts,
} from '.';

const context = plausibilityContext({ period: { from: '2026-01-01', to: '2026-12-31' }, keyDate: '2026-06-30' });
const judging: Judging = { context, table: shippedTable('plausibility'), variant: 'flat' };
const check = memberCheck();

type Case = [string, Partial<CanonicalMember>, MemberFacts?];

/** Always three values, because jest takes a missing one for its `done` callback. */
function cases(...list: Case[]): [string, Partial<CanonicalMember>, MemberFacts][] {
  return list.map(([name, values, facts]) => [name, values, facts ?? {}]);
}

/** `rule reason severity` of every finding. */
function judge(values: Partial<CanonicalMember>, facts?: MemberFacts): string[] {
  return check(faultlessMember(values), judging, facts).map((f) => `${f.ruleId} ${f.reason} ${f.severity}`);
}

it('finds nothing in a faultless member', () => {
  expect(judge({})).toEqual([]);
  expect(verdictOf([])).toBe('accepted');
});

it('knows exactly the listed rules, in the order of the steps', () => {
  expect(plausibilityRules.map((rule) => rule.id).sort()).toEqual([...ruleIds].sort());
});

it.each(
  cases(
    ['KW-D-002 charactersLost park', { characterIssue: 'garbage' }],
    ['KW-D-002 charactersRepaired hint', { characterIssue: 'repaired' }],
    ['KW-D-003 repeated reject', {}, { isRepeated: true }],
    ['KW-P-011 kvnrMissing park', { kvnr: null }],
    ['KW-P-011 kvnrInvalid park', { kvnr: 'A123456781' }],
    ['KW-P-012 birthDateMissing park', { birthDate: null }],
    ['KW-P-012 unreadable park', { birthDate: null, invalidFields: ['birthDate'] }],
    ['KW-P-012 birthDateInFuture park', { birthDate: '2026-07-01' }],
    ['KW-P-012 tooOld park', { birthDate: '1906-06-29' }],
    ['KW-P-013 nameMissing park', { firstName: null }],
    ['KW-P-013 nameTooLong park', { lastName: 'x'.repeat(66) }],
    ['KW-P-014 noLongerMember reject', { membershipEnd: '2025-12-31' }],
    ['KW-P-014 notYetMember reject', { membershipStart: '2027-01-01' }],
    ['KW-P-014 endBeforeStart park', { membershipEnd: '2000-12-31' }],
    ['KW-P-014 startMissing park', { membershipStart: null }],
    ['KW-P-014 unreadable park', { invalidFields: ['membershipEnd'] }],
    ['KW-P-015 statusUnknown park', { insuredStatus: null }],
    ['KW-P-016 familyInsured reject', { insuredStatus: 'familyInsured' }],
    ['KW-P-017 minor hint', { birthDate: '2008-07-01', legalRepresentative: 'Petra Mustermann' }],
    ['KW-P-018 deceased park', { deceasedOn: '2026-05-01' }],
    ['KW-P-019 exempt reject', { exemption: 'hardship' }],
    ['KW-P-019 exempt reject', { exemption: 'benefit', exemptUntil: '2026-12-31' }],
    ['KW-P-019 exemptForPart hint', { exemption: 'benefit', exemptUntil: '2026-03-31' }],
    ['KW-P-019 unreadable park', { invalidFields: ['exemption'] }],
    ['KW-P-020 doubleMembership park', {}, { otherMemberNumbers: ['M2'] }],
    ['KW-P-021 specialTermination reject', { terminatedOn: '2026-06-10', terminationReason: 'specialRight' }],
    ['KW-P-021 unreadable park', { invalidFields: ['terminatedOn'] }],
    ['KW-P-023 dataLock park', { dataLock: true }],
    ['KW-P-024 contributionGroupMalformed hint', { contributionGroup: '1x1' }],
    ['KW-A-025 addressNormalised hint', { street: 'Heidestr.' }],
    ['KW-A-026 postalCodeMalformed hint', { postalCode: '00000' }],
    ['KW-A-026 postalCodeMissing hint', { postalCode: null }],
    ['KW-A-026 postalCodeNotOfTown hint', { postalCode: '80331' }],
    ['KW-A-027 foreignAddress hint', { country: 'CH', postalCode: '4001', town: 'Basel' }],
    ['KW-A-032 undeliverable park', {}, { isUndeliverable: true }],
    ['KW-A-032 addressMissing park', { street: null }],
    ['KW-Z-034 ibanInvalid park', { iban: 'DE89370400440532013001' }],
    ['KW-Z-034 ibanMissing park', { iban: null }],
    ['KW-Z-035 bankCodeUnknown park', { iban: 'DE44999999990532013000' }],
    ['KW-Z-035 notSepa park', { iban: 'TR330006100519786457841326' }],
    ['KW-Z-036 mandateAbsent hint', { mandateReference: null, mandateSignedOn: null, mandateStatus: null }],
    ['KW-Z-036 mandateAbsent hint', { mandateStatus: 'requested' }],
    ['KW-Z-037 mandateRevoked park', { mandateStatus: 'revoked' }],
    ['KW-Z-037 signedInFuture park', { mandateSignedOn: '2026-07-01' }],
    ['KW-Z-037 signatureDateMissing park', { mandateSignedOn: null }],
    ['KW-Z-037 mandateLapsed park', {}, { mandateLastUsedOn: '2023-06-29' }],
    ['KW-Z-037 mandateLapsed park', { mandateSignedOn: '2023-06-29' }],
    ['KW-Z-041 differentHolder hint', { accountHolder: 'Wohngemeinschaft Löwenzahn e.V.' }],
  ),
)('finds %s', (expected, values, facts) => {
  expect(judge(values, facts)).toEqual([expected]);
});

it('parks a minor whose legal representative is missing', () => {
  expect(judge({ birthDate: '2015-01-01' })).toEqual(['KW-P-017 minor hint', 'KW-P-022 representativeMissing park']);
});

it.each(
  cases(
    ['an account nobody will debit', { paymentMethod: 'transfer', iban: 'DE89370400440532013001' }],
    ['a mandate used in time', { mandateSignedOn: '2014-01-31' }, { mandateLastUsedOn: '2023-06-30' }],
    ['an ordinary termination', { terminatedOn: '2026-06-10', terminationReason: 'change' }],
    ['an exemption that ended', { exemption: 'benefit', exemptUntil: '2025-12-31' }],
    ['a holder spelled in another way', { accountHolder: 'MUSTERMANN, ERIKA' }],
    ['somebody who came of age on the key date', { birthDate: '2008-06-30' }],
  ),
)('leaves %s alone', (_name, values, facts) => {
  expect(judge(values, facts)).toEqual([]);
});

it('lets a rejection win over a task', () => {
  const findings = check(faultlessMember({ insuredStatus: 'familyInsured', kvnr: null }), judging);
  expect(verdictOf(findings)).toBe('rejected');
  expect(verdictOf(check(faultlessMember({ kvnr: null }), judging))).toBe('parked');
});

it('weighs findings as the fund wants and leaves rules out', () => {
  const lenient = memberCheck({ severities: { 'KW-P-011': 'hint', 'KW-P-023': 'off', 'KW-Z-042': 'hint' } });
  const findings = lenient(faultlessMember({ kvnr: null, dataLock: true }), judging);
  expect(findings.map((finding) => [finding.ruleId, finding.reason])).toEqual([
    ['KW-P-011', 'kvnrMissing'],
    ['KW-Z-042', 'directDebit'],
  ]);
  expect(verdictOf(findings)).toBe('accepted');
  expect(memberCheck({ ids: ['KW-P-012'] })(faultlessMember({ kvnr: null }), judging)).toEqual([]);
});

it('sends a deceased member to the estate task', () => {
  expect(check(faultlessMember({ deceasedOn: '2026-01-05' }), judging)[0]?.task.kind).toBe('estate');
});
