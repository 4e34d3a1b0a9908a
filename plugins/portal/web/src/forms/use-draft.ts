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
  const keep = async (content: DraftContent, revision = kept?.revision): Promise<void> => {
    const now =
      kept && revision !== undefined
        ? { ...kept, ...(await api.changeDraft(kept.token, revision, content)) }
        : await api.startDraft(form, content);
    setKept(now);
    setAnswers(content.answers);
    setShown(true);
  };
  return {
    /** As they were when they were last kept. */
    answers,
    link: kept && isShown ? `${location.origin}/portal/${fund}/weiter#${kept.token}` : undefined,
    expiresAt: kept?.expiresAt,
    keep: (content: DraftContent): Promise<void> => keep(content),
    /** Takes over from another window or device. */
    async overwrite(content: DraftContent): Promise<void> {
      if (kept) await keep(content, (await api.resumeDraft(kept.token)).revision);
    },
    /** What another window or device has kept meanwhile. */
    async reload(): Promise<Answers | undefined> {
      if (!kept) return undefined;
      const other = await api.resumeDraft(kept.token);
      setKept({ ...kept, revision: other.revision, expiresAt: other.expiresAt });
      setAnswers(other.answers);
      return other.answers;
    },
    /** After the submission nobody goes on with it. */
    async drop(): Promise<void> {
      if (kept) await api.dropDraft(kept.token).catch(() => undefined);
    },
  };
}
