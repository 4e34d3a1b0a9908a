import type { SubmissionDetail } from '../api/shapes';
import type { ShownRequest } from './own-requests';

export interface CourseEntry {
  what: 'submitted' | 'received' | 'signed' | 'signatureRefused' | 'signatureExpired' | 'closed' | 'answerBy';
  /** An instant or a civil date. */
  at: string;
  isAhead: boolean;
}

const decided = { signed: 'signed', refused: 'signatureRefused', expired: 'signatureExpired' } as const;

/** What is known of a request, oldest first; what has yet to come stands last. */
export function courseOf(
  { receivedAt, closedAt, dueOn }: Pick<ShownRequest, 'receivedAt' | 'closedAt' | 'dueOn'>,
  submission: Pick<SubmissionDetail, 'submittedAt' | 'coSignature'> | undefined,
): CourseEntry[] {
  const past = (what: CourseEntry['what'], at: string) => [{ what, at, isAhead: false }];
  const signature = submission?.coSignature;
  return [
    ...(submission ? past('submitted', submission.submittedAt) : past('received', receivedAt)),
    ...(signature && signature.status !== 'open'
      ? past(decided[signature.status], signature.decidedAt ?? signature.expiresAt)
      : []),
    ...(closedAt ? past('closed', closedAt) : []),
    ...(dueOn && !closedAt ? [{ what: 'answerBy' as const, at: dueOn, isAhead: true }] : []),
  ];
}
