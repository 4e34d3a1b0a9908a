import { berlinInstant } from '@kassenwerk/kernel';
import { priorities, type Priority } from '../contracts/case';
import { lightOf, type Light } from '../domain/light';
import type { InboxRecordWithMember } from '../stores/inbox-store';

/** A case as lists show it; the console's `InboxRow`. */
export interface InboxRow {
  id: string;
  number: string;
  title: string;
  area: string;
  topic: string;
  channel: string;
  priority: Priority;
  status: 'open' | 'waiting' | 'closed' | 'merged';
  team: string;
  assignee: string | null;
  assigneeName: string | null;
  memberId: string | null;
  memberName: string | null;
  memberNumber: string | null;
  receivedAt: Date;
  answerDueAt: Date | null;
  dueOn: string | null;
  firstAnsweredAt: Date | null;
  followUpOn: string | null;
  light: Light | null;
  escalationLevel: number;
  lockedByName: string | null;
  revision: number;
}

export function inboxRow(
  record: InboxRecordWithMember,
  { seesNames, now }: { seesNames: boolean; now: Date },
): InboxRow {
  const { firstName, lastName, dueOn, status, lockedUntil } = record;
  const { id, number, title, area, topic, channel, team, assignee, assigneeName, memberId, memberNumber } = record;
  const { receivedAt, answerDueAt, firstAnsweredAt, followUpOn, escalationLevel, revision } = record;
  const isRunning = status === 'open' || status === 'waiting';
  return {
    id,
    number,
    title,
    area,
    topic,
    channel,
    priority: priorities[record.priority] ?? 'normal',
    status,
    team,
    assignee,
    assigneeName,
    memberId,
    memberName: seesNames ? [firstName, lastName].filter(Boolean).join(' ') || null : null,
    memberNumber,
    receivedAt,
    answerDueAt,
    dueOn,
    firstAnsweredAt,
    followUpOn,
    light: isRunning ? lightOf({ receivedAt, answerDueAt, firstAnsweredAt, decisionDueAt: endOf(dueOn) }, now) : null,
    escalationLevel,
    lockedByName: lockedUntil && lockedUntil > now ? record.lockedByName : null,
    revision,
  };
}

/** A day of a deadline counts to its end. */
const endOf = (day: string | null): Date | null =>
  day ? new Date(berlinInstant(day, '23:59').getTime() + 60_000) : null;
