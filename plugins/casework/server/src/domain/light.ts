export type Light = 'green' | 'amber' | 'red';

interface Deadlines {
  receivedAt: Date;
  /** By when the first answer is promised. */
  answerDueAt: Date | null;
  firstAnsweredAt: Date | null;
  /** The last moment on which it may be decided. */
  decisionDueAt: Date | null;
}

/** Amber is the last fifth of the time, so that a short deadline is seen as early as a long one. */
const amberShare = 0.2;

/** The nearest of the deadlines that still run; an answer that was given has none. */
function deadlineOf({ answerDueAt, firstAnsweredAt, decisionDueAt }: Deadlines): Date | null {
  const running = [firstAnsweredAt ? null : answerDueAt, decisionDueAt].filter((one) => one !== null);
  return running.reduce<Date | null>((first, one) => (first === null || one < first ? one : first), null);
}

/** How a case stands against its nearest deadline; null without one. */
export function lightOf(deadlines: Deadlines, now: Date): Light | null {
  const deadline = deadlineOf(deadlines);
  if (!deadline) return null;
  const left = deadline.getTime() - now.getTime();
  if (left < 0) return 'red';
  return left <= amberShare * (deadline.getTime() - deadlines.receivedAt.getTime()) ? 'amber' : 'green';
}
