import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { compileForm, prefilled, textIn, type Answers, type FormError } from '@kassenwerk/forms/model';
import { FormView, spoken, useForm } from '@kassenwerk/forms/renderer';
import { berlinCivilDate } from '@kassenwerk/kernel/domain';
import { newSecret, uploadsTo } from '../api/upload';
import type { Draft, FormToFillIn, Receipt } from '../api/shapes';
import { RefusalNotice } from '../layout/Notice';
import { Title } from '../layout/Title';
import { useAction } from '../layout/use-loaded';
import { useSession } from '../session/use-session';
import { useWords } from '../words/language';
import { ChangedElsewhere } from './ChangedElsewhere';
import type { FormsApi } from './forms-api';
import { LanguageChoice } from './LanguageChoice';
import { ReceiptView } from './ReceiptView';
import { SavedLink } from './SavedLink';
import { useDraft } from './use-draft';
import { useFormLanguage } from './use-form-language';
import { useInsight } from './use-insight';
import { useLeaveWarning } from './use-leave-warning';

interface Props {
  api: FormsApi;
  opened: FormToFillIn;
  draft?: { token: string; kept: Draft };
}

/** From the first page to the receipt. */
export function FillIn({ api, opened, draft }: Props) {
  const { fund, token } = useSession();
  const { definition, prefill, hash, key } = opened;
  const { forms: words } = useWords();
  const compiled = useMemo(() => compileForm(definition).form!, [definition]);
  const context = useMemo(
    () => ({
      today: berlinCivilDate(new Date()),
      prefill,
      facts: { signedIn: token !== undefined, channel: 'portal' },
    }),
    // A session that is renewed halfway changes nothing about the form.
    [prefill],
  );
  const [initial] = useState<Answers>(() => ({ ...prefilled(compiled, prefill), ...draft?.kept.answers }));
  const form = useForm(compiled, initial, context);
  const { language, setLanguage, isMissing } = useFormLanguage(definition.languages, draft?.kept.language);
  const [receipt, setReceipt] = useState<Receipt | undefined>();
  const [uploadKey] = useState(() => draft?.kept.uploadKey ?? newSecret());
  const uploads = useMemo(() => uploadsTo({ fund, form: key, uploadKey }), [fund, key, uploadKey]);
  const page = useRef(draft?.kept.page);
  const isChanged = form.answers !== initial;
  const saved = useDraft(api, key, draft);
  const insight = useInsight(api, { key, hash, isStarted: isChanged });
  const { isBusy, refusal, run } = useAction();
  useLeaveWarning(isChanged && !receipt && saved.answers !== form.answers);

  const onPage = useCallback(
    (id: string) => {
      page.current = id;
      insight.onPage(id);
    },
    [insight],
  );
  const content = () => ({
    answers: form.answers,
    language,
    uploadKey,
    ...(page.current ? { page: page.current } : {}),
  });
  const keep = () => run(() => saved.keep(content()));
  const overwrite = () => run(() => saved.overwrite(content()));
  const reload = () =>
    run(async () => {
      const other = await saved.reload();
      if (other) form.replaceAnswers(other);
    });
  const submit = (answers: Answers) =>
    run(async () => {
      // One key for all attempts, windows and devices: a receipt that got lost is answered again, and nothing is stored twice.
      const idempotencyKey = uploadKey;
      setReceipt(await api.submit({ form: key, hash, answers, language, idempotencyKey, uploadKey }));
      insight.onSubmit();
      await saved.drop();
    });
  const refused = refusal?.problem.details?.fields;
  useEffect(() => {
    if (receipt) scrollTo(0, 0);
  }, [receipt]);

  if (receipt) return <ReceiptView receipt={receipt} form={form} language={language} />;
  return (
    <>
      <div lang={spoken(language)}>
        <Title>{textIn(definition.title, language)}</Title>
        {definition.description ? <p>{textIn(definition.description, language)}</p> : null}
      </div>
      {isMissing ? <p className="muted">{words.onlyGerman}</p> : null}
      <LanguageChoice languages={definition.languages} chosen={language} onChoose={setLanguage} />
      {refused ? null : <RefusalNotice refusal={refusal} />}
      {refusal?.problem.code === 'KW_FORM_DRAFT_CHANGED' ? (
        <ChangedElsewhere isBusy={isBusy} onOverwrite={() => void overwrite()} onReload={() => void reload()} />
      ) : null}
      {saved.link ? <SavedLink link={saved.link} expiresAt={saved.expiresAt!} /> : null}
      <div className="card">
        <FormView
          form={form}
          language={language}
          uploads={uploads}
          isSubmitting={isBusy}
          refusals={refused ?? none}
          {...(draft?.kept.page ? { firstPage: draft.kept.page } : {})}
          onPage={onPage}
          onField={insight.onField}
          onTrouble={insight.onTrouble}
          onSubmit={(answers) => void submit(answers)}
          actions={
            <button type="button" className="kwf-link" disabled={isBusy} onClick={() => void keep()}>
              {words.keep}
            </button>
          }
        />
      </div>
    </>
  );
}

const none: readonly FormError[] = [];
