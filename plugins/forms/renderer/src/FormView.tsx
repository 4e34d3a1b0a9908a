import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { textIn, type Answers, type FormError } from '@kassenwerk/forms/model';
import { ErrorSummary } from './ErrorSummary';
import { FormPage } from './FormPage';
import { elementId, HostProvider, type Mode, type Uploads } from './host';
import { Progress } from './Progress';
import { errorsOnPage, pageOf } from './state/errors';
import type { FormInHand } from './state/use-form';
import { useRefusals } from './state/use-refusals';
import { useShownErrors } from './state/use-shown-errors';
import { summaryStep, useSteps } from './state/use-steps';
import { SummaryView } from './SummaryView';
import { spoken, wordsIn } from './words';

export interface FormViewProps {
  form: FormInHand;
  language?: string;
  mode?: Mode;
  uploads?: Uploads;
  isSubmitting?: boolean;
  /** What the server did not take. */
  refusals?: readonly FormError[];
  /** The page to begin with, as `onPage` named it. */
  firstPage?: string;
  /** Stands beside the buttons: „Speichern und später weitermachen“. */
  actions?: ReactNode;
  onSubmit?(values: Answers): void;
  /** Somebody came to a page; `summary` is the last one. */
  onPage?(page: string): void;
  /** Somebody came to a question. */
  onField?(field: string): void;
  /** Somebody wanted to go on, and these questions kept them. */
  onTrouble?(fields: readonly string[]): void;
}

const none: readonly FormError[] = [];

/** A form as a member fills it in: page by page, then everything once more, then off. Its style sheet is `form.css`. */
export function FormView({ form, language = 'de', mode = 'fill', uploads, ...props }: FormViewProps) {
  const prefix = useId();
  const host = useMemo(
    () => ({ language, words: wordsIn(language), prefix, mode, uploads }),
    [language, prefix, mode, uploads],
  );
  return (
    <HostProvider value={host}>
      <div className="kwf" lang={spoken(language)}>
        {mode === 'summary' ? <SummaryView form={form} /> : <Wizard form={form} host={host} {...props} />}
      </div>
    </HostProvider>
  );
}

interface WizardProps extends Omit<FormViewProps, 'language' | 'mode' | 'uploads'> {
  host: { language: string; words: ReturnType<typeof wordsIn>; prefix: string; mode: Mode };
}

function Wizard({
  form,
  host,
  isSubmitting = false,
  refusals = none,
  firstPage,
  actions,
  onSubmit,
  onPage,
  onField,
  onTrouble,
}: WizardProps) {
  const { words, language, prefix, mode } = host;
  const { compiled, evaluation } = form;
  const { steps, at, step, goTo } = useSteps(evaluation, firstPage);
  const refused = useRefusals(refusals, evaluation);
  const { shownOn, warned, onLeave, onTry } = useShownErrors(evaluation, refused);
  const [attempt, setAttempt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const [focus, setFocus] = useState<{ path: string } | undefined>();
  const isSummary = step === summaryStep;

  useEffect(() => onPage?.(isSummary ? 'summary' : step), [onPage, step, isSummary]);
  useEffect(() => {
    if (refusals.length > 0) setAttempt((now) => now + 1);
  }, [refusals]);
  useEffect(() => {
    if (!focus) return;
    const target = focus.path ? document.getElementById(elementId(prefix, focus.path)) : heading.current;
    target?.focus();
  }, [focus, prefix]);

  const move = (to: string, path = '') => {
    setFocus({ path });
    if (to === step) return;
    setAttempt(0);
    goTo(to);
  };
  const wrong = isSummary ? evaluation.errors : errorsOnPage(compiled, evaluation, step);
  const forward = () => {
    onTry(step);
    if (wrong.length > 0 && mode === 'fill') {
      onTrouble?.(wrong.map(({ path }) => path.split('.').at(-1)!));
      return setAttempt((now) => now + 1);
    }
    if (isSummary) return onSubmit?.(evaluation.values);
    return move(steps[at + 1]!);
  };
  const goToField = (path: string) => {
    const page = pageOf(compiled, path);
    if (page) onTry(page);
    move(page && steps.includes(page) ? page : step, path);
  };
  const page = compiled.definition.pages.find(({ id }) => id === step);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        forward();
      }}
      onFocus={({ target }) => {
        const field = target.closest<HTMLElement>('[data-field]')?.dataset['field'];
        if (field) onField?.(field);
      }}
    >
      <Progress at={at + 1} of={steps.length} />
      <h2 ref={heading} tabIndex={-1}>
        {page ? textIn(page.title, language) : words.summaryTitle}
      </h2>
      {attempt > 0 ? (
        <ErrorSummary {...{ compiled, attempt }} errors={isSummary ? [...wrong, ...refused] : wrong} onGo={goToField} />
      ) : null}
      {page ? (
        <FormPage page={page} inHand={{ form, errors: shownOn(step), warnings: warned, onLeave }} />
      ) : (
        <>
          <p className="kwf-intro">{mode === 'preview' ? words.preview : words.summaryIntro}</p>
          <SummaryView form={form} onChange={move} />
        </>
      )}
      <div className="kwf-buttons">
        {at > 0 ? (
          <button type="button" className="kwf-button kwf-second" onClick={() => move(steps[at - 1]!)}>
            {words.back}
          </button>
        ) : null}
        {isSummary && mode === 'preview' ? null : (
          <button type="submit" className="kwf-button" disabled={isSubmitting}>
            {isSummary
              ? isSubmitting
                ? words.submitting
                : words.submit
              : at === steps.length - 2
                ? words.toSummary
                : words.next}
          </button>
        )}
        {actions}
      </div>
    </form>
  );
}
