import { defineStepType, type Finding as EngineFinding, type Item } from '@kassenwerk/engine';
import { addDays } from '@kassenwerk/kernel';
import { z } from 'zod';
import {
  memberCheck,
  plausibilityContext,
  plausibilityParametersSchema,
  reasonTexts,
  ruleIds,
  ruleTexts,
  type Finding,
  type MemberCheck,
  type RuleId,
} from '../../domain/plausibility';
import { membersOf } from '../chunk-members';
import { collectionParams, periodOf } from '../run-parameters';

const parametersSchema = z.strictObject({
  rules: z.array(z.enum(ruleIds)).min(1),
  /** What this fund weighs differently. */
  severities: z.partialRecord(z.enum(ruleIds), z.enum(['park', 'reject', 'hint', 'off'])).default({}),
  settings: plausibilityParametersSchema.partial().default({}),
});

/** Within this time a parked member can usually still catch up with its run. */
const clarificationDays = 7;

type Parameters = z.output<typeof parametersSchema>;

// Compiled once for the parameters of a published version, not once a chunk.
const checks = new WeakMap<Parameters, MemberCheck>();

/** Judges members by rules of the plausibility list; a step of a process names the rules it stands for. */
export const plausibility = defineStepType({
  kind: 'item',
  type: 'collections.plausibility',
  title: { de: 'Plausibilität', en: 'Plausibility' },
  description: {
    de: 'Prüft Mitglieder mit Regeln. Je nach Schwere wird ein Mitglied zurückgestellt (Aufgabe), abgewiesen oder nur vermerkt.',
    en: 'Checks members by rules. Depending on its weight a hit parks the member (task), rejects it or is only noted.',
  },
  parameters: parametersSchema,
  outcomes: ['checked'],
  prepare: membersOf,
  execute(items, { reference, parameters, run }) {
    const { from, to } = periodOf(run);
    const context = plausibilityContext({
      period: { from, to },
      keyDate: collectionParams(run).keyDate,
      parameters: parameters.settings,
    });
    const check = checkFor(parameters);
    const dueOn = addDays(collectionParams(run).keyDate, clarificationDays);
    for (const item of items) {
      const member = reference.get(item.subjectId);
      if (!member) continue;
      const findings = check(member, context, {
        otherMemberNumbers: othersOf(item, member.memberNumber),
        mandateLastUsedOn: member.mandateLastUsedOn,
        isUndeliverable: member.isUndeliverable,
      });
      for (const finding of findings) report(item, finding, dueOn);
    }
  },
});

function checkFor(parameters: Parameters): MemberCheck {
  const known = checks.get(parameters);
  if (known) return known;
  const made = memberCheck({ ids: parameters.rules, severities: parameters.severities });
  checks.set(parameters, made);
  return made;
}

function othersOf(item: Item, own: string): readonly string[] {
  const numbers = item.data['otherNumbers'];
  return Array.isArray(numbers) ? (numbers as string[]).filter((one) => one !== own) : [];
}

const messages = new Map<string, { de: string; en: string }>();

/** "Rule: reason", made once for each pair, because a million members share a few dozen. */
function messageOf(rule: RuleId, reason: Finding['reason']): { de: string; en: string } {
  const key = `${rule}:${reason}`;
  const known = messages.get(key);
  if (known) return known;
  const { title } = ruleTexts[rule];
  const cause = reasonTexts[reason];
  const made = { de: joined(title.de, cause.de), en: joined(title.en, cause.en) };
  messages.set(key, made);
  return made;
}

/** Where the cause only repeats the rule, once is enough. */
const joined = (title: string, cause: string): string =>
  title.toLowerCase() === cause.toLowerCase() ? title : `${title}: ${cause}`;

function report(item: Item, finding: Finding, dueOn: string): void {
  const { ruleId, ruleVersion, severity, reason, field, taskKind } = finding;
  const message = messageOf(ruleId, reason);
  const hit: EngineFinding = {
    rule: ruleId,
    version: ruleVersion,
    severity,
    message,
    details: { reason },
    ...(field ? { field } : {}),
  };
  if (severity === 'park') item.park({ ...hit, task: { kind: taskKind, title: message, dueOn } });
  else if (severity === 'reject') item.reject(hit);
  else item.note(hit);
}
