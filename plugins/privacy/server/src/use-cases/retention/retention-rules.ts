import {
  anchorsOf,
  fail,
  listConfigurations,
  personalData,
  publishConfiguration,
  requireScope,
  sharedTenant,
  type DataClass,
} from '@kassenwerk/kernel';
import { retentionRuleSchema, type RetentionRule } from '../../domain/retention-rule';
import type { Kassenwerk } from '../../kassenwerk';
import type { AppliedRule } from '../../stores/retention-run-store';

export const retentionKind = 'retention';

/** One rule a kind of data: the fund's own before the shipped one. */
export async function rulesOf(strapi: Kassenwerk, tenant: string): Promise<AppliedRule[]> {
  const found = await listConfigurations<RetentionRule>(strapi, retentionKind, tenant);
  const byClass = new Map<string, AppliedRule>();
  for (const { definition, version, tenant: of, key } of found) {
    if (of !== sharedTenant || !byClass.has(key)) byClass.set(key, { ...definition, version, of });
  }
  return [...byClass.values()];
}

/** The anchors that every kind of record of a data class has; a rule must name one of them. */
export function anchorsOfClass(dataClass: DataClass): string[] {
  const kinds = personalData().filter((one) => one.dataClass === dataClass && one.retention.how !== 'keep');
  const [first, ...others] = kinds.map((one) => Object.keys(anchorsOf(one)));
  return (first ?? []).filter((name) => others.every((names) => names.includes(name)));
}

/** Publishes a fund's own rule; it holds from the next night on. @throws KW_RETENTION_ANCHOR */
export async function publishRule(
  strapi: Kassenwerk,
  tenant: string,
  given: RetentionRule,
): Promise<{ version: number; changed: boolean }> {
  const rule = retentionRuleSchema.parse(given);
  const anchors = anchorsOfClass(rule.dataClass);
  if (!anchors.includes(rule.anchor)) throw unknownAnchor(rule, anchors);
  const { dataClass: key } = rule;
  return publishConfiguration(strapi, {
    tenant,
    kind: retentionKind,
    key,
    definition: rule,
    author: requireScope().actor.id,
  });
}

const unknownAnchor = ({ anchor }: RetentionRule, anchors: string[]) =>
  fail(
    'invalid',
    'KW_RETENTION_ANCHOR',
    {
      de: `Von „${anchor}“ an lässt sich bei dieser Datenart keine Frist rechnen. Möglich sind: ${anchors.join(', ') || 'keine'}.`,
      en: `For this kind of data no period can count from "${anchor}". Possible are: ${anchors.join(', ') || 'none'}.`,
    },
    { details: { anchors } },
  );
