import type { CompiledStep } from '../domain/compiled';
import type { FindingRow, TaskRow } from '../stores/exception-store';
import type { ParkedWaiting } from '../stores/answer-store';

/** Rule under which an item is reported that got no answer in time. */
const noAnswerRule = 'KW-E-001';

const messageOf = (step: CompiledStep) => ({
  de: `Zu „${step.title.de}“ kam keine Antwort.`,
  en: `There was no answer for "${step.title.en}".`,
});

export function timeoutFindings(step: CompiledStep, items: readonly ParkedWaiting[]): FindingRow[] {
  return items.map((item) => ({
    itemId: item.id,
    itemKey: item.item_key,
    subjectType: item.subject_type,
    subjectId: item.subject_id,
    stepId: step.id,
    rule: noAnswerRule,
    version: 1,
    severity: 'park',
    field: null,
    message: messageOf(step),
    details: null,
  }));
}

export function timeoutTasks(step: CompiledStep, items: readonly ParkedWaiting[]): TaskRow[] {
  const message = messageOf(step);
  return items.map((item) => ({
    kind: 'discrepancy',
    title: message.de,
    priority: 50,
    dueOn: null,
    subjectType: item.subject_type,
    subjectId: item.subject_id,
    itemId: item.id,
    stepId: step.id,
    team: null,
    findingRule: noAnswerRule,
    payload: {
      title: message,
      itemKey: item.item_key,
      decisions: ['accept', 'correct', 'reject'],
      findings: [{ rule: noAnswerRule, version: 1, message }],
    },
  }));
}
