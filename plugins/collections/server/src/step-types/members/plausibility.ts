import { defineStepType, type ChunkContext, type Item } from '@kassenwerk/engine';
import { z } from 'zod';
import {
  memberCheck,
  plausibilityContext,
  plausibilityParametersSchema,
  ruleIds,
  type MemberCheck,
} from '../../domain/plausibility';
import { plausibilityTable } from '../../tables/plausibility';
import { membersOf } from '../chunk-members';
import { collectionParams, periodOf } from '../run-parameters';
import { tableOfChunk } from '../table-of-chunk';
import { report } from './report-finding';

const parametersSchema = z.strictObject({
  rules: z.array(z.enum(ruleIds)).min(1),
  /** What this process or variant weighs differently from the decision table. */
  severities: z.partialRecord(z.enum(ruleIds), z.enum(['park', 'reject', 'hint', 'off'])).default({}),
  settings: plausibilityParametersSchema.partial().default({}),
});

type Parameters = z.output<typeof parametersSchema>;

// Compiled once for the parameters of a published version, not once a chunk.
const checks = new WeakMap<Parameters, MemberCheck>();

/** Judges members by rules of the plausibility list; a step of a process names the rules it stands for. */
export const plausibility = defineStepType({
  kind: 'item',
  type: 'collections.plausibility',
  title: { de: 'Plausibilität', en: 'Plausibility' },
  description: {
    de: 'Prüft Mitglieder. Die Entscheidungstabelle „Plausibilität der Mitglieder“ sagt, ob ein Befund das Mitglied zurückstellt (Aufgabe), abweist, nur vermerkt wird oder nichts bedeutet.',
    en: 'Checks members. The decision table "Plausibility of members" says whether a finding parks the member (task), rejects it, is only noted or means nothing.',
  },
  parameters: parametersSchema,
  outcomes: ['checked'],
  prepare,
  async execute(items, { reference: { members, table }, parameters, run }) {
    const { from, to } = periodOf(run);
    const { keyDate } = collectionParams(run);
    const context = plausibilityContext({ period: { from, to }, keyDate, parameters: parameters.settings });
    const judging = { context, table, variant: run.variant ?? run.process };
    const check = checkFor(parameters);
    for (const item of items) {
      const member = members.get(item.subjectId);
      if (!member) continue;
      const facts = {
        otherMemberNumbers: othersOf(item, member.memberNumber),
        mandateLastUsedOn: member.mandateLastUsedOn,
        isUndeliverable: member.isUndeliverable,
      };
      for (const finding of check(member, judging, facts, member.memberId)) {
        const { ruleId: rule, ruleVersion: version, ...found } = finding;
        report(item, { rule, version, ...found }, keyDate);
      }
    }
    await table.keep();
  },
});

async function prepare(items: readonly Item[], context: ChunkContext<Parameters>) {
  return { members: await membersOf(items, context), table: await tableOfChunk(context, plausibilityTable.key) };
}

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
