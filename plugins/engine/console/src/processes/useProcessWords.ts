import { useLanguage, useText, type PlainOption } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { linesOf, shownValue, type ConditionLine } from './condition-lines';
import type { Suggestion } from './NameField';
import type { Condition, Process, Step, StepOutline, StepType } from './process-api';

/** A step that conditions of later ones can ask. */
export interface AskableStep {
  id: string;
  title: string;
  outcomes: PlainOption[];
}

/** How the parts of a process are called. */
export interface ProcessWords {
  typeOf(step: Pick<Step, 'type' | 'typeVersion'>): StepType | undefined;
  title(step: Pick<Step, 'id' | 'type' | 'typeVersion' | 'title'>): string;
  phase(process: Process, key: string): string;
  outcome(name: string): string;
  /** A path of item data. */
  data(path: string): string;
  /** „Nur wenn …“, or nothing for a step that always applies. */
  condition(process: Process, step: Step): string | undefined;
  /** What may be referred to at a place: what earlier steps have written, and what items bring along. */
  itemDataAt(process: Process, outline: readonly StepOutline[], place: number): Suggestion[];
  /** Whose outcomes the condition of a step may ask for; a step for the whole run not for those of single items. */
  askableAt(process: Process, outline: readonly StepOutline[], place: number, type: StepType): AskableStep[];
}

export function useProcessWords(types: readonly StepType[]): ProcessWords {
  const translate = useTranslate();
  const language = useLanguage();
  const textOf = useText();
  const word = (name: string, more?: object) => translate(`resources.processes.condition.${name}`, more);

  const words: ProcessWords = {
    typeOf: ({ type, typeVersion }) =>
      types.findLast((one) => one.type === type && (typeVersion === undefined || one.version === typeVersion)),
    title: (step) => textOf(step.title ?? words.typeOf(step)?.title) || step.id,
    phase: ({ phases }, key) => phases.find((one) => one.key === key)?.title[language] ?? key,
    outcome: (name) => translate(`resources.processes.outcomes.${name}`, { _: name }),
    data: (path) => translate(`resources.processes.data.${path.replaceAll('.', '_')}`, { _: path }),
    condition(process, { when }) {
      if (!when) return undefined;
      const shown = linesOf(when);
      if (!shown) return word('onlyIf', { condition: nested(process, when) });
      const parts = shown.lines.map((line) => lineText(process, line));
      return word('onlyIf', { condition: parts.join(` ${word(shown.junction === 'all' ? 'and' : 'or')} `) });
    },
    itemDataAt(process, outline, place) {
      const before = new Set(process.steps.slice(0, place).map(({ id }) => id));
      const written = outline.filter(({ id }) => before.has(id)).flatMap(({ outputs }) => outputs);
      return [...new Set([...process.inputs, ...written])].map((path) => ({ value: path, label: words.data(path) }));
    },
    askableAt: (process, outline, place, type) =>
      process.steps.slice(0, place).flatMap((step) => {
        const known = outline.find(({ id }) => id === step.id);
        if (!known || known.outcomes.length < 2 || (known.isItemwise && !type.isItemwise)) return [];
        const { outcomes } = known;
        const named = outcomes.map((value) => ({ value, label: words.outcome(value) }));
        return [{ id: step.id, title: words.title(step), outcomes: named }];
      }),
  };

  function lineText(process: Process, line: ConditionLine): string {
    if (line.kind === 'field') {
      const op = line.op === 'exists' ? word(`exists.${String(line.value ?? true)}`) : word(`ops.${line.op}`);
      const value = line.op === 'exists' ? '' : `„${shownValue(line.value)}“`;
      return [words.data(line.path), op, value].filter(Boolean).join(' ');
    }
    const step = process.steps.find(({ id }) => id === line.step);
    const title = step ? words.title(step) : line.step;
    return `„${title}“ ${word(line.isNot ? 'isNot' : 'is')} „${words.outcome(line.is)}“`;
  }

  /** The deeper ones in words too, with brackets. */
  function nested(process: Process, condition: Condition): string {
    const list = (parts: Condition[], junction: string) =>
      `(${parts.map((part) => nested(process, part)).join(` ${word(junction)} `)})`;
    if ('all' in condition) return list(condition.all, 'and');
    if ('any' in condition) return list(condition.any, 'or');
    if ('variant' in condition)
      return word('variant', { key: condition.variant.key, value: shownValue(condition.variant.is) });
    const [line] = linesOf(condition)?.lines ?? [];
    if (line) return lineText(process, line);
    return 'not' in condition ? word('not', { condition: nested(process, condition.not) }) : '';
  }

  return words;
}
