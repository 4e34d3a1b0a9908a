import type { Channel } from '@kassenwerk/casework';

export const senderKinds = ['member', 'employer', 'provider', 'authority', 'unknown'] as const;
export type SenderKind = (typeof senderKinds)[number];

/** Who wrote, as the channel knows it. */
export interface Sender {
  kind: SenderKind;
  name?: string | undefined;
  /** E-mail address. */
  address?: string | undefined;
}

/** What somebody wrote. */
export interface Content {
  sender: Sender;
  subject: string;
  text: string;
  /** What the caseworker should know of how it came in, e.g. an attachment that was refused. */
  remarks: string[];
  /** A machine answered: nobody waits for a reply, and no case is opened again by it. */
  isAutomatic?: boolean | undefined;
}

/** What is kept of it, encrypted. */
export interface KeptContent extends Content {
  /** What was read in its files stands in `text` already; read once more it would stand there twice. */
  hasReadFiles?: boolean | undefined;
}

/** A request as a channel hands it in. */
export interface NewRequest extends Content {
  tenant: string;
  channel: Channel;
  /** The channel's own number for it: the same twice is taken once. */
  externalId: string;
  receivedAt?: Date | undefined;
  /** ISO 639-1; found by the text where the channel does not know. */
  language?: string | undefined;
  /** Known already, e.g. of a form. */
  topic?: string | undefined;
  /** Known by sign-in or named by staff. */
  memberId?: string | undefined;
  /** It belongs to a case that is there already, e.g. the one that a form opened. */
  caseId?: string | undefined;
  submissionId?: string | undefined;
  conversationId?: string | undefined;
  messageId?: string | undefined;
  mail?: { id: string; thread: readonly string[] } | undefined;
  /** Files taken by `keepFile` under this tag. */
  files?: { uploadTag: string; ids: readonly string[] } | undefined;
  /** Files that lie elsewhere, e.g. with a submission. */
  otherFiles?: number | undefined;
}

export type ItemStatus = 'received' | 'sorted' | 'duplicate' | 'clearing';
