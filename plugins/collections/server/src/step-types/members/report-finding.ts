import type { Finding, Item } from '@kassenwerk/engine';
import { addDays, type CivilDate } from '@kassenwerk/kernel';
import type { OwnFinding, Severity } from '../../domain/plausibility';

/** What a check has found, with what a decision table has made of it. */
interface Found extends Omit<OwnFinding, 'severity'> {
  severity: Severity;
  reason?: string;
  field?: string | null;
}

/** Puts the member aside, rejects it or notes the finding, as the table says. Details tell which row of which version decided. */
export function report(item: Item, found: Found, keyDate: CivilDate): void {
  const { rule, version, severity, message, reason, field, decision, task } = found;
  const hit: Finding = {
    rule,
    version,
    severity,
    message,
    details: { ...(reason === undefined ? {} : { reason }), decision },
    ...(field ? { field } : {}),
  };
  if (severity === 'reject') return item.reject(hit);
  if (severity === 'hint') return item.note(hit);
  const { dueDays, ...wish } = task;
  return item.park({ ...hit, task: { ...wish, title: message, dueOn: addDays(keyDate, dueDays) } });
}
