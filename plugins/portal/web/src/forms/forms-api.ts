import type { Answers, Texts } from '@kassenwerk/forms/model';
import { callApi } from '../api/client';
import type { Draft, DraftContent, FormHead, FormToFillIn, Receipt } from '../api/shapes';
import type { AnsweredPage } from './Answered';
import type { Session } from '../session/session';

interface NewSubmission {
  form: string;
  hash: string;
  answers: Answers;
  language: string;
  idempotencyKey: string;
  uploadKey: string;
}

/** Forms of a fund, as the signed-in member or as anybody. Files, drafts and links prove themselves by their own secrets. */
export function formsApi(session: Session) {
  const { fund: tenant } = session;
  const post = <T>(path: string, body: object, method: 'POST' | 'PUT' = 'POST') =>
    session.request<T>(`/forms/${path}`, { method, body });
  const asMember = () => session.token !== undefined;
  return {
    list: () => session.request<FormHead[]>(`/forms/public/forms?${new URLSearchParams({ tenant })}`),
    open: (form: string) =>
      asMember()
        ? session.request<FormToFillIn>(`/forms/own/form?${new URLSearchParams({ form })}`)
        : session.request<FormToFillIn>(`/forms/public/form?${new URLSearchParams({ tenant, form })}`),
    submit: (submission: NewSubmission) =>
      asMember()
        ? post<Receipt>('own/submissions', submission)
        : post<Receipt>('public/submissions', { tenant, ...submission }),
    startDraft: (form: string, content: DraftContent) =>
      post<{ token: string; revision: number; expiresAt: string }>(
        asMember() ? 'own/drafts' : 'public/drafts',
        asMember() ? { form, content } : { tenant, form, content },
      ),
    changeDraft: (token: string, revision: number, content: DraftContent) =>
      post<{ revision: number; expiresAt: string }>('public/drafts', { tenant, token, revision, content }, 'PUT'),
    resumeDraft: (token: string) => post<Draft>('public/drafts/resume', { tenant, token }),
    dropDraft: (token: string) => post('public/drafts/removal', { tenant, token }),
    readCoSignature: (token: string) => post<CoSignature>('public/co-signatures/read', { tenant, token }),
    decideCoSignature: (token: string, decision: 'sign' | 'refuse', name: string) =>
      post<{ status: string }>('public/co-signatures', { tenant, token, decision, name }),
    /** Says nothing of who it was, so it goes without the session. */
    count: (form: string, hash: string, events: readonly InsightEvent[]) =>
      callApi('/forms/public/insight', {
        method: 'POST',
        body: { tenant, form, hash, events },
        keepalive: true,
      }),
  };
}

export type FormsApi = ReturnType<typeof formsApi>;

export interface InsightEvent {
  event: 'view' | 'start' | 'page' | 'error' | 'leave' | 'submit';
  page?: string;
  field?: string;
  seconds?: number;
}

export interface CoSignature {
  reference: string;
  title: Texts;
  person: Texts;
  text: Texts;
  expiresAt: string;
  summary: readonly AnsweredPage[];
}
