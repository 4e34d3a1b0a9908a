import type { Texts } from '../../../model/src';
import { addDays, berlinCivilDate } from '@kassenwerk/kernel';
import type { PublishedForm } from '../stores/form-store';
import type { SubmissionRow } from '../stores/submission-store';

/** What somebody gets to keep: the answers are stored for good by then. */
export interface Receipt {
  submissionId: string;
  reference: string;
  submittedAt: string;
  status: string;
  form: { key: string; title: Texts; version: number; hash: string };
  confirmation: Texts;
  /** The day by which the fund answers. */
  answerBy?: string;
  /** Another person has to sign; whoever has the token can. */
  coSignature?: { token: string; expiresAt: string };
  /** It was accepted before; this is the first receipt once more. */
  isRepeated: boolean;
}

export interface CoSignatureLink {
  token: string;
  expiresAt: string;
}

export function receiptOf(
  row: SubmissionRow,
  { form, hash, version, key }: PublishedForm,
  { isRepeated, link }: { isRepeated: boolean; link?: CoSignatureLink },
): Receipt {
  const { title, outcome } = form.definition;
  return {
    submissionId: row.documentId,
    reference: row.reference,
    submittedAt: row.submittedAt.toISOString(),
    status: row.status,
    form: { key, title, version, hash },
    confirmation: outcome.confirmation,
    ...(outcome.answerWithinDays
      ? { answerBy: addDays(berlinCivilDate(row.submittedAt), outcome.answerWithinDays) }
      : {}),
    ...(link ? { coSignature: link } : {}),
    isRepeated,
  };
}
