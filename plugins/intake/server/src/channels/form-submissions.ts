import { submissionInWords, type SubmittedEvent } from '@kassenwerk/forms';
import type { Kassenwerk } from '../kassenwerk';
import { acceptRequest } from '../use-cases/accept-request';

/** A submitted form has a case already; the path of all requests says where it goes. */
export async function takeSubmission(
  { tenant, submissionId, caseId }: SubmittedEvent,
  strapi: Kassenwerk,
): Promise<void> {
  const { title, topic, language, memberId, submittedAt, subject, text, fileCount } = await submissionInWords(
    strapi,
    submissionId,
  );
  await acceptRequest(strapi, {
    tenant,
    channel: 'form',
    externalId: submissionId,
    submissionId,
    caseId,
    topic,
    language: language.slice(0, 2),
    receivedAt: submittedAt,
    sender: { kind: 'member' },
    subject: subject ?? title,
    text,
    remarks: [],
    otherFiles: fileCount,
    ...(memberId ? { memberId } : {}),
  });
}
