import type { BilingualText, CivilDate } from '@kassenwerk/kernel';
import type { Answer, Question } from '@kassenwerk/rulebook';
import type { Outputs } from '@kassenwerk/rulebook/model';
import type { CanonicalMember } from '../delivery/canonical-member';
import { commonFacts } from './member-facts';
import type { Severity } from './rule';
import { taskOfRow, type TaskOfRow } from './task-of-row';

/** A finding by a row that a fund has written itself. */
export interface OwnFinding {
  /** Of the row, so that whoever waives one check waives no other. */
  rule: string;
  version: number;
  severity: Severity;
  message: BilingualText;
  task: TaskOfRow;
  decision: Answer['source'];
}

export interface OwnChecks {
  ask(question: Question): Answer;
}

/** Everything that a fund's own rows find about a member. */
export function ownFindings(
  table: OwnChecks,
  member: CanonicalMember & { memberId: string },
  { variant, keyDate }: { variant: string; keyDate: CivilDate },
): OwnFinding[] {
  const { postalCode, contributionGroup, annualIncomeCents, membershipStart, membershipEnd } = member;
  const input = {
    ...commonFacts(member, { variant, keyDate }),
    postalCode,
    contributionGroup,
    annualIncomeCents,
    membershipStart,
    membershipEnd,
    hasRepresentative: member.legalRepresentative !== null,
    hasMandate: member.mandateReference !== null,
  };
  const { decision, source } = table.ask({ subjectId: member.memberId, input, at: keyDate });
  return (decision.list ?? []).map((said, place) => findingOf(said, source.rows[place]!, source));
}

const findingOf = (said: Outputs, row: string, { table, version }: Answer['source']): OwnFinding => ({
  rule: `KW-E-${row}`,
  version,
  severity: said['outcome'] as Severity,
  message: { de: String(said['title']), en: String(said['titleEn']) },
  task: taskOfRow(said),
  decision: { table, version, rows: [row] },
});
