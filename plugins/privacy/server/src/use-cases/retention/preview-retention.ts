import {
  dataClasses,
  personalData,
  retentionHolds,
  todayInBerlin,
  withSql,
  type BilingualText,
  type CivilDate,
} from '@kassenwerk/kernel';
import type { Kassenwerk } from '../../kassenwerk';
import { otherRecords, summariseDue } from '../../stores/due-records';
import type { AppliedRule } from '../../stores/retention-run-store';
import { dueKinds } from './due-kinds';
import { rulesOf } from './retention-rules';

export interface PreviewedKind {
  subject: string;
  title: BilingualText;
  dataClass: string;
  classTitle: BilingualText;
  rule: AppliedRule;
  /** Records whose day lies before this one. */
  cutoff: CivilDate;
  due: number;
  oldest: CivilDate | null;
  /** Document ids of the oldest ones. */
  samples: string[];
  held: { reason: string; title: BilingualText; count: number }[];
}

/** What tonight would go and what would stay, without touching anything. */
export async function previewRetention(strapi: Kassenwerk, tenant: string, now: Date): Promise<PreviewedKind[]> {
  const kinds = dueKinds(await rulesOf(strapi, tenant), todayInBerlin(now));
  return withSql(strapi, async (sql) => {
    const previewed: PreviewedKind[] = [];
    for (const kind of kinds) {
      const { due, oldest, reasons, samples } = await summariseDue(sql, kind, tenant);
      const { subject, title, dataClass } = kind.data;
      previewed.push({
        subject,
        title,
        dataClass,
        classTitle: dataClasses[dataClass],
        rule: kind.rule,
        cutoff: kind.cutoff,
        due,
        oldest,
        samples: samples ?? [],
        held: Object.entries(reasons ?? {}).map(([reason, count]) => ({ reason, title: titleOfHold(reason), count })),
      });
    }
    return previewed;
  });
}

function titleOfHold(reason: string): BilingualText {
  if (reason === otherRecords) return { de: 'Andere Daten werden noch gebraucht', en: 'Other data are still needed' };
  return retentionHolds().find((one) => one.reason === reason)?.title ?? { de: reason, en: reason };
}

/** What is kept for ever, and why. */
export const keptKinds = (): { subject: string; title: BilingualText; because: BilingualText }[] =>
  personalData().flatMap(({ subject, title, retention }) =>
    retention.how === 'keep' ? [{ subject, title, because: retention.because }] : [],
  );
