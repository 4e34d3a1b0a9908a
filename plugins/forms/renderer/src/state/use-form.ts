import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  evaluate,
  type Answers,
  type CompiledForm,
  type Evaluation,
  type EvaluationContext,
} from '@kassenwerk/forms/model';
import { withAnswer, withoutRow, withRow } from './answers-at';

/** A form while somebody fills it in. The functions stay the same objects, so that fields need not be drawn anew. */
export interface FormInHand {
  compiled: CompiledForm;
  /** As they were typed: what a draft keeps. */
  answers: Answers;
  evaluation: Evaluation;
  setAnswer(path: string, value: unknown): void;
  /** @param rows how many rows there are now */
  addRow(path: string, rows: number): void;
  removeRow(path: string, index: number): void;
  replaceAnswers(answers: Answers): void;
}

interface Before {
  compiled: CompiledForm;
  context: EvaluationContext;
  evaluation: Evaluation;
}

/**
 * Holds answers and evaluates them at each change, building on the evaluation before, so that what a key stroke does not touch comes
 * back as the same objects.
 *
 * @param context has to be the same object while nothing in it changes
 */
export function useForm(compiled: CompiledForm, initial: Answers, context: EvaluationContext): FormInHand {
  const [answers, replaceAnswers] = useState(initial);
  const before = useRef<Before | undefined>(undefined);
  const evaluation = useMemo(() => {
    const { current } = before;
    const isSame = current?.compiled === compiled && current.context === context;
    return evaluate(compiled, answers, context, isSame ? current.evaluation : undefined);
  }, [compiled, answers, context]);
  useEffect(() => {
    before.current = { compiled, context, evaluation };
  }, [compiled, context, evaluation]);
  const setAnswer = useCallback(
    (path: string, value: unknown) => replaceAnswers((now) => withAnswer(now, path, value)),
    [],
  );
  const addRow = useCallback((path: string, rows: number) => replaceAnswers((now) => withRow(now, path, rows)), []);
  const removeRow = useCallback(
    (path: string, index: number) => replaceAnswers((now) => withoutRow(now, path, index)),
    [],
  );
  return { compiled, answers, evaluation, setAnswer, addRow, removeRow, replaceAnswers };
}
