import { defineStepType, type Item } from '@kassenwerk/engine';
import { berlinCivilDate, isCivilDate } from '@kassenwerk/kernel';
import { decideEach } from '../use-cases/decide';
import type { Answer } from '../use-cases/open-table';
import { undecided, unfit } from './decide-findings';
import { decideParameters, pathsRead, pathsWritten, type DecideParameters } from './decide-parameters';
import { inputReader, pathReader, writePath } from './item-values';

/** A decision table decides on each item. What was decided is kept with the chunk, so that changes of the table can be tried on it. */
export const decide = defineStepType({
  kind: 'item',
  type: 'rulebook.decide',
  title: { de: 'Nach Tabelle entscheiden', en: 'Decide by a table' },
  description: {
    de: 'Fragt eine Entscheidungstabelle und übernimmt ihre Ergebnisse. Was sie nicht entscheidet, geht weiter oder wird zur Klärung zurückgehalten.',
    en: 'Asks a decision table and takes over its results. What it does not decide goes on or is held back for a person.',
  },
  parameters: decideParameters,
  inputs: pathsRead,
  outputs: pathsWritten,
  outcomes: ['decided', 'otherwise', 'none', 'conflict'],
  async execute(items, { strapi, sql, tenant, parameters, now }) {
    const inputOf = inputReader(parameters);
    const dayOf = dayReader(parameters, now);
    const questions = items.map(({ key, subjectId, data }) => ({
      subjectId: subjectId || key,
      input: inputOf(data),
      at: dayOf(data),
    }));
    const outcomes = await decideEach(strapi, { tenant, key: parameters.table, questions, sql });
    for (const [place, item] of items.entries()) {
      const outcome = outcomes[place]!;
      if ('wrong' in outcome) {
        item.outcome('none');
        item.park(unfit(outcome.wrong, parameters));
      } else takeOver(item, outcome, parameters);
    }
  },
});

/** The day itself, the German day of an instant, or today. */
function dayReader({ day }: DecideParameters, now: Date): (data: Record<string, unknown>) => string {
  const today = berlinCivilDate(now);
  if (!day) return () => today;
  const read = pathReader(day);
  return (data) => {
    const found = read(data);
    if (isCivilDate(found)) return found;
    const instant = typeof found === 'string' ? new Date(found) : undefined;
    return instant && !Number.isNaN(instant.getTime()) ? berlinCivilDate(instant) : today;
  };
}

function takeOver(item: Item, answer: Answer, parameters: DecideParameters): void {
  const { decision, explanation, source } = answer;
  const { status, list } = decision;
  item.outcome(status);
  const said = decision.collected ?? decision.outputs ?? {};
  for (const [id, path] of Object.entries(parameters.outputs))
    if (said[id] !== undefined) item.data = writePath(item.data, path, said[id]);
  if (parameters.listTo && list) item.data = writePath(item.data, parameters.listTo, list);
  if (parameters.reasonTo)
    item.data = writePath(item.data, parameters.reasonTo, { ...source, status, sentence: explanation });
  const rule = status === 'none' ? parameters.onNone : status === 'conflict' ? parameters.onConflict : 'proceed';
  if (rule === 'park')
    item.park(undecided(status as 'none' | 'conflict', { explanation, rows: source.rows }, parameters));
}
