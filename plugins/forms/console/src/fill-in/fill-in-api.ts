import type { Answers, FormDefinition, PrefillData, Texts } from '@kassenwerk/forms/model';
import { request } from '@kassenwerk/kernel/console';

export interface OfferedForm {
  key: string;
  title: Texts;
  area: string;
  access: 'member' | 'anyone';
}

export interface FormToFillIn {
  key: string;
  hash: string;
  definition: FormDefinition;
  prefill: PrefillData;
}

/** For whom: without a member only forms that anyone may fill in are taken. */
export interface Person {
  tenant: string;
  memberId?: string;
}

interface Sending extends Person {
  form: string;
  hash: string;
  answers: Answers;
  language: string;
  idempotencyKey: string;
  uploadKey: string;
}

interface HandingOver extends Person {
  form: string;
  content: { answers: Answers; language: string; uploadKey: string };
}

/** What staff ask the server while they fill in a form together with a member. */
export const fillInApi = {
  forms: (tenant: string) => request<OfferedForm[]>('/forms/public/forms', { query: { tenant } }),
  form: (form: string, { tenant, memberId }: Person) =>
    request<FormToFillIn>('/forms/form-to-fill-in', { query: { tenant, form, ...(memberId ? { memberId } : {}) } }),
  submit: (body: Sending) =>
    request<{ submissionId: string; reference: string }>('/forms/submissions', { method: 'POST', body }),
  handOver: (body: HandingOver) =>
    request<{ link: string; expiresAt: string }>('/forms/drafts', { method: 'POST', body }),
};
