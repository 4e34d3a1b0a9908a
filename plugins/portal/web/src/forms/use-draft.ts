import { useState } from 'react';
import type { Answers } from '@kassenwerk/forms/model';
import type { Draft, DraftContent } from '../api/shapes';
import { useFund } from '../routing/route';
import type { FormsApi } from './forms-api';

interface Kept {
  token: string;
  revision: number;
  expiresAt: string;
}

/** What is kept on the server for later. The link that leads back to it is shown here alone. */
export function useDraft(api: FormsApi, form: string, begun: { token: string; kept: Draft } | undefined) {
  const fund = useFund();
  const [kept, setKept] = useState<Kept | undefined>(begun && { token: begun.token, ...begun.kept });
  const [answers, setAnswers] = useState<Answers | undefined>(begun?.kept.answers);
  const [isShown, setShown] = useState(false);
  return {
    /** As they were when they were last kept. */
    answers,
    link: kept && isShown ? `${location.origin}/portal/${fund}/weiter#${kept.token}` : undefined,
    expiresAt: kept?.expiresAt,
    async keep(content: DraftContent): Promise<void> {
      const now = kept
        ? { ...kept, ...(await api.changeDraft(kept.token, kept.revision, content)) }
        : await api.startDraft(form, content);
      setKept(now);
      setAnswers(content.answers);
      setShown(true);
    },
    /** After the submission nobody goes on with it. */
    async drop(): Promise<void> {
      if (kept) await api.dropDraft(kept.token).catch(() => undefined);
    },
  };
}
