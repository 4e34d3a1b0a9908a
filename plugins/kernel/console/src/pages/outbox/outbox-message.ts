import type { RaRecord } from 'react-admin';

export interface OutboxMessage extends RaRecord {
  tenant: string;
  topic: string;
  key: string;
  subject: string | null;
  status: string;
  attempts: number;
  dueAt: string;
  lastError: string | null;
  giveUpReason: string | null;
  updatedAt: string;
}

export const outboxStates = ['failed', 'pending', 'delivered', 'givenUp'] as const;

/** When something happened with a message last, or will happen next; `word` names it in the messages. */
export function momentOf({ status, dueAt, updatedAt }: Pick<OutboxMessage, 'status' | 'dueAt' | 'updatedAt'>): {
  word: string;
  at: string;
} {
  return { word: status, at: status === 'pending' ? dueAt : updatedAt };
}

/** By what somebody finds it elsewhere: its own id, and what it is about where messages go out in order. */
export const referenceOf = ({ key, subject }: Pick<OutboxMessage, 'key' | 'subject'>): string =>
  subject && subject !== key ? `${key} · ${subject}` : key;

/** Those that can be tried again or given up. */
export const isFailed = ({ status }: Pick<OutboxMessage, 'status'>): boolean => status === 'failed';

/** The list with nothing but what has failed, whatever it showed before. */
export const failedList = `/outbox-messages?${new URLSearchParams({ filter: JSON.stringify({ status: 'failed' }) }).toString()}`;
