import type { Sensitivity, Texts } from '@kassenwerk/forms/model';
import { download, request, requestBlob } from '@kassenwerk/kernel/console';

/** One answer in the words of the version that was filled in. */
export interface SubmittedLine {
  path: string;
  id: string;
  label: string;
  shown: string;
  sensitivity: Sensitivity;
}

export interface SubmittedFile {
  documentId: string;
  fieldId: string;
  name: string;
  kind: string;
  bytes: number;
  pages: number | null;
  virusCheck: string;
}

/** What somebody submitted, as far as the reader may see it. */
export interface SubmissionDetail {
  documentId: string;
  tenant?: string;
  reference: string;
  form: { key: string; version: number; hash: string; title: Texts };
  channel: string;
  language: string;
  status: string;
  submittedAt: string;
  memberId: string | null;
  caseId: string;
  pages: { id: string; title: string; lines: SubmittedLine[] }[];
  files: SubmittedFile[];
  coSignature: { status: string; name: string | null; decidedAt: string | null; expiresAt: string } | null;
}

/** What became of a submission: the case that was opened for it. */
export interface CaseOfSubmission {
  number: string;
  status: string;
  dueOn: string | null;
  team: string | null;
}

const path = (id: string): string => `/forms/form-submissions/${id}`;

/** What the pages of submitted forms ask the server. */
export const submissionsApi = {
  show: (id: string) => request<SubmissionDetail>(`${path(id)}/answers`),
  caseOf: (id: string) => request<CaseOfSubmission>(`/cases/${id}`),
  savePdf: ({ documentId, reference }: SubmissionDetail) => download(`${path(documentId)}/pdf`, `${reference}.pdf`),
  saveFile: ({ documentId, name }: SubmittedFile) => download(`/forms/form-files/${documentId}/content`, name),
  file: ({ documentId }: SubmittedFile) => requestBlob(`/forms/form-files/${documentId}/content`),
};
